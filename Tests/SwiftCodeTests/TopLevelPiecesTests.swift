import Testing

@testable import SwiftCode

@Suite struct TopLevelPiecesTests {
  @Test func `declarations and statements stand apart, in order, with their comments`() {
    let pieces = TopLevelPieces("// Twice.\nfunc f() {}\n\n// Now.\nf()\nstruct S {}\n").pieces
    #expect(pieces.map(\.kind) == [.declarations, .statements, .declarations])
    #expect(pieces.map(\.text) == ["// Twice.\nfunc f() {}", "// Now.\nf()", "struct S {}"])
  }

  @Test func `a value at the end is shown, a call is not`() {
    #expect(TopLevelPieces("let x = 1\nx").pieces.map(\.showsValue) == [true])
    #expect(TopLevelPieces("let x = 1\nprint(x)").pieces.map(\.showsValue) == [false])
  }

  @Test func `a variable that functions use is declared`() {
    #expect(TopLevelPieces("let x = 1", globals: ["x"]).pieces.map(\.kind) == [.declarations])
    #expect(TopLevelPieces("let x = 1", globals: ["y"]).pieces.map(\.kind) == [.statements])
    #expect(
      TopLevelPieces.names(usedByDeclarationsIn: "let y = x\nfunc f() { g(z) }").contains("z"))
    #expect(!TopLevelPieces.names(usedByDeclarationsIn: "let y = x\nfunc f() {}").contains("x"))
  }

  @Test func `imports and names are told with their lines`() {
    let pieces = TopLevelPieces("import Foundation\n\nfunc f(_ x: Int) {}\nenum E {}")
    #expect(pieces.imports.map(\.module) == ["Foundation"])
    #expect(pieces.declared.map(\.name) == ["f(_ x: Int)", "E"])
    #expect(pieces.declared.map(\.line) == [3, 4])
  }

  @Test func `an error is told`() {
    #expect(TopLevelPieces("let = 3").hasError)
    #expect(!TopLevelPieces("let x = 3").hasError)
  }
}
