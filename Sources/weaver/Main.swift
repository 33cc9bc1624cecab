import Weaving

@main
struct Main {
  static func main() async {
    await Weave.start()
  }
}
