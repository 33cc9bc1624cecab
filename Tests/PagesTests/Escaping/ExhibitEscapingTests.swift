import Drawing
import ExhibitSamples
import Exhibits
import Foundation
import Properties
import Testing

@testable import Pages

/// Every string in the data of every exhibit, one at a time, with every payload.
@Suite struct ExhibitEscapingTests {
  @Test func `there is an exhibit of every kind`() throws {
    let source = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Exhibits/Exhibit.swift"), encoding: .utf8)
    let kinds = Set(source.matches(of: /(?m)^  case ([a-zA-Z]+)\(/).map { String($0.1) })
    let found = try Set(
      ExhibitSamples.ofEveryKind().map {
        String("\(Mirror(reflecting: $0).children.first?.label ?? "")")
      })
    #expect(found == kinds)
  }

  @Test func `a text in any field of an exhibit is shown, and is no markup`() throws {
    var tried = 0
    var lost: Set<String> = []
    for exhibit in try ExhibitSamples.ofEveryKind() {
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(exhibit))
      let model = try StrictHTML(ExhibitRenderer(id: "e").html(exhibit))
      let names = Set(model.elements.map(\.name)).union([
        "b", "i", "u", "em", "var", "span", "title", "tspan",
      ])
      let attributes = Set(model.elements.flatMap(\.attributes)).union(["class"])
      for field in HostileExhibits.fields(of: json) {
        for payload in [Payload.everything, Payload.all[1]] {
          let changed = HostileExhibits.replacing(field, by: payload.text, in: json)
          let data = try JSONSerialization.data(withJSONObject: changed)
          // A field that is a choice of a few words, or is checked, refuses other texts.
          guard let hostile = try? JSONDecoder().decode(Exhibit.self, from: data) else { continue }
          let page = try StrictHTML(ExhibitRenderer(id: "e").html(hostile))
          tried += 1
          #expect(Set(page.elements.map(\.name)).isSubset(of: names), "\(field)")
          #expect(Set(page.elements.flatMap(\.attributes)).isSubset(of: attributes), "\(field)")
          if !Self.words(page.wholeText).contains(Self.words(payload.shown)) {
            lost.insert(field.joined(separator: "."))
          }
        }
      }
    }
    #expect(tried > 150)
    // A gate has room for a sign, and a stepper a caption of its own.
    #expect(lost == ["gate._0.operation", "stepper._0.graph.caption"])
  }

  /// A text without blanks, and with one kind of minus and quote: drawings set both.
  private static func words(_ text: String) -> String {
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "\u{2212}": "-", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2018}": "'", "\u{2019}": "'",
    ]
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return String(String.UnicodeScalarView(scalars.map { plain[$0] ?? $0 }))
  }
}
