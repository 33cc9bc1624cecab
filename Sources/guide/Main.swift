import GuideLessons
import Weaving

@main
struct Main: WovenCourse {
  static let program = GuideLessons.program
  static let lessons = "Sources/GuideLessons"
  static let site = "site/guide"

  static func main() async { await Weave<Main>.main() }
}
