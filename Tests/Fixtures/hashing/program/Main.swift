import CourseCommand
import HashLessons

/// The program of a course of the tests: it holds the lessons, and starts the tool.
@main
struct Main {
  static func main() async { await CourseCommand(__program).run() }
}
