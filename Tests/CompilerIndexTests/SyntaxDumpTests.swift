import Foundation
import Testing

@testable import CompilerIndex

@Suite struct SyntaxDumpTests {
  private static let code = "import M\nlet é = [1.0].map {\n  exp($0)\n}\n"

  /// What a compiler writes of the use of a name; `more` stands before its place.
  private static func use(
    of name: String, _ symbol: String, type: String, at place: Substring.Index, more: String = ""
  ) -> String {
    let offset = code.utf8.distance(from: code.startIndex, to: place)
    return #"{"_kind":"declref_expr",\#(more)"type":"\#(type)","range":{"start":\#(offset),"#
      + #""end":\#(offset)},"decl":{"_kind":"decl_ref","base_name":"\#(name)","#
      + #""decl_usr":"\#(symbol)","type_usr":"\#(type)"}}"#
  }

  private static func names(in dump: String) -> [IndexOccurrence] {
    SyntaxDump(Data(dump.utf8)).names(in: "a.swift", of: code)
  }

  private let exp: String
  private let first: String

  init() throws {
    let exp = try #require(Self.code.firstRange(of: "exp")).lowerBound
    let first = try #require(Self.code.firstRange(of: "$0")).lowerBound
    self.exp = Self.use(of: "exp", "c:@F@exp", type: "$syS2dcD", at: exp)
    self.first = Self.use(of: "$0", "", type: "$sSdD", at: first)
  }

  @Test func `has the types of names that nobody declared, and of C's functions, once each`() {
    let names = Self.names(in: "[\(exp),\(first),\(exp)]")
    #expect(names.map(\.name) == ["exp", "$0"])
    #expect(names.map(\.text) == ["$syS2dcD", "$sSdD"])
    #expect(names.map(\.symbol) == ["c:@F@exp", "$0: $sSdD"])
    #expect(names.map(\.line) == [3, 3] && names.map(\.column) == [3, 7])
  }

  @Test func `leaves out what an index tells, and what nobody wrote there`() throws {
    let place = try #require(Self.code.firstRange(of: "map")).lowerBound
    let map = Self.use(of: "map", "s:SlsE3map", type: "$sSdD", at: place)
    let captured = #"{"_kind":"captured_value","decl":{"_kind":"decl_ref","base_name":"$0"}}"#
    let implicit = Self.use(of: "$0", "", type: "$sSdD", at: place, more: #""implicit":true,"#)
    let elsewhere = Self.use(of: "$0", "", type: "$sSdD", at: place)
    #expect(Self.names(in: [map, captured, implicit, elsewhere].joined(separator: ",")) == [])
    #expect(Self.names(in: "") == [] && Self.names(in: String(first.dropLast(40))) == [])
  }
}
