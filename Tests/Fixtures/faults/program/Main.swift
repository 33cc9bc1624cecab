import FaultLessons
import Weaving

@main
struct Main: WovenCourse {
  static let program = FaultLessons.program

  static func main() async { await Weave<Main>.main() }
}
