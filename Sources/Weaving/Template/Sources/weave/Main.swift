import CourseCommand
import Lessons

@main
struct Main {
  static func main() async { await CourseCommand(program).run() }
}
