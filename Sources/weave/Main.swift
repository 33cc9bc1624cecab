import MicrogradLessons
import Weaving

@main
struct Main: WovenCourse {
  static let program = MicrogradLessons.program

  static func main() async { await Weave<Main>.main() }
}
