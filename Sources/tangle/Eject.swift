import ArgumentParser

struct Eject: ParsableCommand {
  func run() throws {}
}
