import Testing

@testable import CompilerIndex

@Suite struct SymbolTextTests {
  @Test(arguments: [
    (19, "Mine.Shape.w : A", "Shape.w: A"),
    (13, "Mine.g : (inout Swift.Int) async throws -> ()", "g: (inout Int) async throws -> Void"),
    (
      16, "Mine.Shape.grown(by: Swift.Int, _: (A) -> Swift.Double) -> [Swift.String : A]",
      "Shape.grown(by: Int, _: (A) -> Double) -> [String: A]"
    ),
    (
      12, "Swift.print(_: Any..., separator: Swift.String, terminator: Swift.String) -> ()",
      "print(_: Any..., separator: String, terminator: String)"
    ),
    (6, "Swift.Int", "struct Int"),
    (22, "Mine.Shape.init(w: A) -> Mine.Shape<A>", "Shape.init(w: A) -> Shape<A>"),
    (
      18, "static Swift.Double.+ infix(Swift.Double, Swift.Double) -> Swift.Double",
      "static Double.+(Double, Double) -> Double"
    ),
    (
      18, "static (extension in Swift):Swift.Comparable...< infix(A, A) -> Swift.Range<A>",
      "static Comparable...<(A, A) -> Range<A>"
    ),
    (
      16,
      "(extension in Swift):Swift.Collection.map<A, B where B1: Swift.Error>"
        + "((A.Element) throws(B1) -> A1) throws(B1) -> [A1]",
      "Collection.map<T>((Element) throws -> T) throws -> [T]"
    ),
    (
      15, "Mine.Shape.Kind.a<A>(Mine.Shape<A>.Kind.Type) -> (Swift.Int) -> Mine.Shape<A>.Kind",
      "Shape.Kind.a: (Int) -> Shape<A>.Kind"
    ),
  ])
  func `says what a symbol is, as code would`(kind: Int, spelled: String, text: String) {
    #expect(SymbolText.text(spelled, kind: IndexSymbolKind(UInt32(kind))) == text)
  }

  @Test(arguments: [
    (13, "p #1 : Swift.Double in Mine.area(_: Mine.Shape<Swift.Double>) -> ()", "p: Double"),
    (
      25,
      "b #2 : Swift.Double in closure #1 (Swift.Int, inout Swift.Double) -> () in Mine.f() -> ()",
      "b: Double"
    ),
    (
      13, "n #1 : [Node #1 in Mine.f() async throws -> ()] in Mine.f() async throws -> ()",
      "n: [Node]"
    ),
    (
      15,
      "E.b(E in Node #1 in Mine.f() -> ().Type) -> (Swift.Int) -> E in Node #1 in Mine.f() -> ()",
      "E.b: (Int) -> E"
    ),
    (
      12, "help #1 <A where A: Swift.Comparable>([A]) -> A in Mine.f() async throws -> ()",
      "help<A where A: Comparable>([A]) -> A"
    ),
    (12, "Mod.(hush in _746359BB2A0F008DFE241DDA14F71218)() -> Swift.Int", "hush() -> Int"),
    (
      22, "Mine.Shape.(in _746359BB).init(_: Swift.Double) -> Mine.Shape",
      "Shape.init(_: Double) -> Shape"
    ),
    (6, "Node #1 in Mine.f() -> ()", "struct Node"),
  ])
  func `leaves out where a symbol stands`(kind: Int, spelled: String, text: String) {
    #expect(SymbolText.text(spelled, kind: IndexSymbolKind(UInt32(kind))) == text)
  }

  @Test(arguments: [
    ("$0", "Swift.Double", "$0: Double"), ("$1", "(Swift.Int) -> ()", "$1: (Int) -> Void"),
    ("exp", "(Swift.Double) -> Swift.Double", "exp(Double) -> Double"),
    ("SIGINT", "Swift.Int32", "SIGINT: Int32"),
  ])
  func `says what a name is whose type is known`(name: String, type: String, text: String) {
    #expect(SymbolText.text(of: name, type: type) == text)
  }

  @Test func `says nothing of a type that cannot be spelled out`() {
    #expect(SymbolText.text(of: "exp", type: "$syoops") == nil)
  }

  @Test func `says nothing that the code does not say`() {
    #expect(SymbolText.text("T #1 in Mine.f<A>(A) -> ()", kind: IndexSymbolKind(11)) == nil)
    #expect(SymbolText.text("c:@F@exp", kind: IndexSymbolKind(12)) == nil)
    #expect(SymbolText.text("$s1M4oops", kind: IndexSymbolKind(12)) == nil)
    #expect(SymbolText.text("a >] in )( #", kind: IndexSymbolKind(12)) == nil)
  }
}
