import CourseCommand
import HashLessons

@main
struct Main {
  static func main() async { await CourseCommand(__program).run() }
}
