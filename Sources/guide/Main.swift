import CourseCommand
import GuideLessons

@main
struct Main {
  static func main() async {
    // #region command
    await CourseCommand(__program, lessons: "Sources/GuideLessons", site: "site/guide").run()
    // #endregion
  }
}
