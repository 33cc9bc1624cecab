import CourseCommand
import MicrogradLessons

@main
struct Main {
  static func main() async { await CourseCommand(__program).run() }
}
