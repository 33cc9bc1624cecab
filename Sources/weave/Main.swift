import CourseCommand
import MicrogradLessons

/// The program of the course: it holds the lessons, and starts the tool.
@main
struct Main {
  static func main() async { await CourseCommand(__program).run() }
}
