import Foundation

@testable import MicrogradLessons

/// The engines of the lessons on the same training: `ladder ENGINE STEPS [COUNT WIDTH]` prints the last
/// loss and the processor time of the steps in seconds, as the rungs in C do.
///
/// `ladder start FILE [COUNT WIDTH]` writes the network and the points that all of them begin with, and
/// `ladder engines` the names of the engines.
@main
struct Main {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words == ["engines"] { return print(Rung.allCases.map(\.rawValue).joined(separator: "\n")) }
    guard words.count == 2 || words.count == 4 else { return usage() }
    let sizes = words.dropFirst(2).compactMap { Int($0) }
    guard sizes.count == words.count - 2 else { return usage() }
    var python = MersenneTwister(key: [1337])
    let width = sizes.last ?? 16
    let model = MLP(inputs: 2, layers: [width, width, 1], using: &python)
    var numpy = MersenneTwister(seed: 1337)
    let examples = moons(count: sizes.first ?? 100, noise: 0.1, using: &numpy)
    if words[0] == "start" {
      return try start(model, examples, width).write(
        toFile: words[1], atomically: true, encoding: .utf8)
    }
    guard let rung = Rung(rawValue: words[0]), let steps = Int(words[1]) else { return usage() }
    let step = rung.start(model, examples)
    // A rate of 0 changes nothing, and after it the arrays have all the room that they need.
    var loss = step(0)
    let begin = seconds
    for k in 0..<steps { loss = step(1 - 0.9 * Double(k % 100) / 100) }
    print(loss, seconds - begin)
  }

  private static func usage() {
    print("usage: ladder ENGINE STEPS [COUNT WIDTH] | start FILE [COUNT WIDTH] | engines")
    exit(2)
  }

  private static func start(_ model: MLP, _ examples: [Example], _ width: Int) -> String {
    let lines =
      ["\(width) \(examples.count)"] + model.numbers.joined().joined().map { "\($0)" }
      + examples.map { "\($0.x[0]) \($0.x[1]) \($0.y)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
