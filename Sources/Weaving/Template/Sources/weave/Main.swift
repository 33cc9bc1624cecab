import CourseCommand
import Lessons

@main
struct Main {
  static func main() async { await CourseCommand(__program).run() }
}
