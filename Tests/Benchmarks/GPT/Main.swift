import Foundation

@testable import MicrogradLessons

/// Trains the GPT of lesson 42: `gpt names.txt 1000` takes 1,000 steps and prints their losses.
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let path = arguments.first,
      let steps = arguments.last.flatMap({ Int($0) })
    else {
      print("usage: gpt names.txt STEPS")
      exit(1)
    }
    let names = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
    var (shuffled, model, _) = microgpt(on: names)
    for loss in model.train(on: shuffled, steps: steps) { print(loss) }
  }
}
