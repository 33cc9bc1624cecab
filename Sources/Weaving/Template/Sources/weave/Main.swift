import Lessons
import Weaving

@main
struct Main: WovenCourse {
  static let program = Lessons.program

  static func main() async { await Weave<Main>.main() }
}
