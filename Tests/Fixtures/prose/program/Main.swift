import CourseCommand
import ProseLessons

@main
struct Main {
  static func main() async { await CourseCommand(__program).run() }
}
