import Foundation
import SeededNumbers
import Testing

@testable import TeXMath

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `Every formula` {
  private func isWellFormed(_ markup: String) -> Bool {
    XMLParser(data: Data(markup.utf8)).parse()
  }

  /// A use of each command, so that it has the arguments it wants.
  private func example(_ name: String, _ command: Command) -> String? {
    switch command {
    case .node, .style: #"\\#(name) x"#
    case .fraction, .overset, .underset: #"\\#(name){a}{b}"#
    case .root, .accent, .alphabet, .text, .operatorName, .frame: #"\\#(name){a}"#
    case .sized: #"\\#(name)("#
    case .limits: #"\sum\\#(name)_i x"#
    case .left, .middle, .right: #"\left( a \middle| b \right)"#
    case .atom, .mathOperator, .phantom, .arrow, .modulus, .substack: #"\\#(name){a}"#
    case .not: #"\\#(name)="#
    case .nothing: #"a\\#(name)"#
    case .rule: #"\begin{matrix} \hline a \\ \hline b & c \end{matrix}"#
    case .begin, .end, .rowBreak: #"\begin{matrix} a \\ b \end{matrix}"#
    }
  }

  @Test(arguments: Command.named.keys.sorted())
  func `every command renders as well-formed XML`(name: String) throws {
    let command = try #require(Command.named[name])
    let tex = try #require(example(name, command))
    for display in [true, false] {
      #expect(isWellFormed(try MathML.render(tex, display: display)))
    }
  }

  @Test func `no command stands in two tables`() {
    let names = [
      Symbols.upright.keys, Symbols.italic.keys, Symbols.greekLower.keys, Symbols.greekUpper.keys,
      Symbols.binary.keys, Symbols.relations.keys, Symbols.arrows.keys, Operators.sums.keys,
      Operators.integrals.keys, Operators.limitFunctions.keys,
    ].flatMap { $0 }
    let others =
      Operators.functions + Symbols.others.keys + Operators.accents.keys + Operators.frames.keys
      + Operators.spaces.keys + Operators.alphabets.keys + Operators.texts.keys
    #expect(Set(names + others).count == names.count + others.count)
    // Beside the tables: 42 commands of structure, 4 sizes in 4 forms.
    #expect(Command.named.count == names.count + others.count + 42 + 16)
  }

  @Test func `every delimiter is a symbol`() throws {
    for delimiter in Symbols.delimiters {
      let markup = try MathML.render(#"\left\#(delimiter) x \right."#, display: true)
      #expect(markup.contains("<mo form=\"prefix\""))
    }
  }

  @Test(arguments: Formulas.display + Formulas.inline)
  func `a formula of the course renders as well-formed XML`(tex: String) throws {
    let markup = try MathML.render(tex, display: true)
    #expect(isWellFormed(markup))
    #expect(try MathML.render(tex, display: true) == markup)
    #expect(!markup.contains("style=\"text") && !markup.contains("mfenced"))
  }

  @Test func `a damaged formula renders or says where it is damaged`() {
    var generator = SplitMix64(seed: 42)
    let formulas = Formulas.display + Formulas.inline
    let pieces =
      Array(#"{}^_&\'[]()%$ ax1.|"#.map(String.init)) + [
        #"\\"#, #"\left("#, #"\right"#, #"\begin{cases}"#, #"\end{cases}"#, #"\frac"#, "é", "\u{1}",
        #"\text{"#, #"\limits"#, #"\displaystyle"#, #"\sqrt["#, "𝐱", #"\middle|"#,
        #"\operatorname*"#, #"\substack{"#, #"\not"#, #"\hline"#, #"\mathrel"#, #"\pmod"#,
      ]
    var rendered = 0
    for _ in 0..<5000 {
      var tex = Array((formulas.randomElement(using: &generator) ?? "").map(String.init))
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<max(1, tex.count), using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0 where !tex.isEmpty: tex.remove(at: place)
        case 1 where !tex.isEmpty:
          tex.swapAt(place, Int.random(in: 0..<tex.count, using: &generator))
        default: tex.insert(pieces.randomElement(using: &generator) ?? "", at: place)
        }
      }
      let source = tex.joined()
      do {
        let markup = try MathML.render(source, display: Bool.random(using: &generator))
        rendered += 1
        #expect(isWellFormed(markup), "\(source)")
      } catch {
        #expect((0...source.utf8.count).contains(error.offset), "\(source)")
        #expect(!error.description.isEmpty)
      }
    }
    #expect(rendered > 500 && rendered < 4500)
  }

  @Test(arguments: [
    ("{", "}", 1), (#"\left("#, #"\right)"#, 1), (#"\hat "#, "", 1), ("x^{", "}", 2),
    (#"\begin{matrix}"#, #"\end{matrix}"#, 1), (#"\frac1{"#, "}", 2),
    (#"\text{$"#, "$}", 2), (#"\substack{"#, "}", 1), (#"\mathrel{"#, "}", 2),
  ])
  func `the deepest formula fits a small stack`(
    opener: String, closer: String, levels: Int
  ) async throws {
    let count = (Parser.depthLimit - 1) / levels
    let tex =
      String(repeating: opener, count: count) + "x" + String(repeating: closer, count: count)
    let length = await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: (try? MathML.render(tex, display: true))?.utf8.count)
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
    #expect(try #require(length) > tex.utf8.count)
  }
}
