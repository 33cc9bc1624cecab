import CourseCommand
import GuideLessons

/// The program of the guide: it holds the lessons, and starts the tool.
@main
struct Main {
  static func main() async {
    // #region command
    await CourseCommand(__program, lessons: "Sources/GuideLessons", site: "site/guide").run()
    // #endregion
  }
}
