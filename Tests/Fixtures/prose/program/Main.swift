import ProseLessons
import Weaving

@main
struct Main: WovenCourse {
  static let program = ProseLessons.program

  static func main() async { await Weave<Main>.main() }
}
