import ExhibitSamples
import Exhibits
import Foundation
import SeededNumbers
import Testing

@testable import Drawing

/// What a lesson reports is drawn by the program that weaves all of them: nothing that can be read may
/// end it, whatever its numbers are and however many there are of anything.
@Suite struct ExtremeExhibitsTests {
  private static let numbers: [JSON] = [
    .whole(0), .whole(-1), .whole(99), .whole(.max), .whole(.min), .number(1e308), .number(-1e308),
    .number(.leastNonzeroMagnitude), .number(1e-9), .text("nan"), .text("inf"), .text("-inf"),
  ]

  @Test func `an exhibit is drawn or refused, whatever one of its numbers or lists is`() throws {
    var generator = SplitMix64(seed: 1)
    var count = 0
    for sample in try ExhibitSamples.ofEveryKind() {
      let json = try JSON(sample)
      for (path, value) in json.places.shuffled(using: &generator).prefix(12) {
        for change in Self.changes(of: value).shuffled(using: &generator).prefix(3) {
          count += Self.isDrawn(json.replacing(path, by: change)) ? 1 : 0
        }
      }
    }
    #expect(count > 200)
  }

  @Test func `an exhibit is drawn or refused, whatever its numbers are`() throws {
    var generator = SplitMix64(seed: 2)
    var count = 0
    for sample in try ExhibitSamples.ofEveryKind() {
      let json = try JSON(sample)
      for _ in 0..<20 {
        let some = Self.numbers.shuffled(using: &generator).prefix(3)
        let changed = json.replacingNumbers { old in
          let isKept = Int.random(in: 0..<8, using: &generator) < (old.count == 1 ? 7 : 4)
          if isKept { return old }
          if old.count == 2 { return Self.ranges.randomElement(using: &generator) ?? old }
          return old.map { some.randomElement(using: &generator) ?? $0 }
        }
        count += Self.isDrawn(changed) ? 1 : 0
      }
    }
    #expect(count > 100)
  }

  /// The widest and the narrowest ranges of an axis.
  private static let ranges: [[JSON]] = [
    [.number(-1e308), .number(1e308)], [.number(1e308), .number(1e308.nextUp)],
    [.whole(0), .number(.leastNonzeroMagnitude)],
  ]

  private static func changes(of value: JSON) -> [JSON] {
    guard case .list(let list) = value else { return numbers }
    return [0, 1, 2, 101].map { count in
      .list((0..<count).compactMap { list.isEmpty ? nil : list[$0 % list.count] })
    }
  }

  /// Draws an exhibit as it comes from a lesson; false if it is refused.
  private static func isDrawn(_ json: JSON) -> Bool {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let data = try? JSONEncoder().encode(json),
      let exhibit = try? decoder.decode(Exhibit.self, from: data),
      let html = try? ExhibitRenderer(id: "a").html(exhibit)
    else { return false }
    #expect(!html.contains(/["\s,(-](nan|inf)["\s,)]/), "a length that is no number")
    return html.contains("<figure")
  }
}
