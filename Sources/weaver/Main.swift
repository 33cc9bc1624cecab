import Weaving

@main
struct Main {
  static func main() async {
    Weave.hideCredentials()
    await Weave.main()
  }
}
