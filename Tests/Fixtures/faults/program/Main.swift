import CourseCommand
import FaultLessons

@main
struct Main {
  static func main() async { await CourseCommand(__program).run() }
}
