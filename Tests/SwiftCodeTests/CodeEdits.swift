import Testing

/// Edits of a module, and whether they change what a run prints.
///
/// The tests check that a run reaches what changes it; with `CI` set, the compiler confirms that
/// each edit does to the output what is said here.
struct CodeEdit: Sendable, CustomTestStringConvertible {
  let name: String
  let run: String
  let before: [String]
  let after: [String]
  let changesOutput: Bool

  var testDescription: String { name }

  init(
    _ name: String, run: String, before: [String], after: [String], changesOutput: Bool = true
  ) {
    self.name = name
    self.run = run
    self.before = before
    self.after = after
    self.changesOutput = changesOutput
  }

  static let all = changes + others

  private static let point = "struct Point { var x: Int }"

  private static let changes = [
    CodeEdit(
      "a body, two calls away", run: "print(outer())",
      before: ["func outer() -> Int { inner() }", "func inner() -> Int { 1 }"],
      after: ["func outer() -> Int { inner() }", "func inner() -> Int { 2 }"]),
    CodeEdit(
      "a new overload that fits better", run: "print(f(1))",
      before: ["func f<T>(_ x: T) -> String { \"any\" }"],
      after: ["func f<T>(_ x: T) -> String { \"any\" }", "func f(_ x: Int) -> String { \"int\" }"]),
    CodeEdit(
      "a conformance that print looks for", run: "print(make())",
      before: [point, "func make() -> Point { Point(x: 1) }"],
      after: [
        point, "func make() -> Point { Point(x: 1) }",
        "extension Point: CustomStringConvertible { var description: String { \"p\" } }",
      ]),
    CodeEdit(
      "a witness in an extension of its own", run: "print(Point(x: 1) == Point(x: 2))",
      before: [point, "extension Point: Equatable {}"],
      after: [
        point, "extension Point: Equatable {}",
        "extension Point { static func == (a: Point, b: Point) -> Bool { true } }",
      ]),
    CodeEdit(
      "a default of a protocol that the type conforms to", run: "print(Point(x: 1).size)",
      before: [
        point, "protocol Sized {}", "extension Sized { var size: Int { 1 } }",
        "extension Point: Sized {}",
      ],
      after: [
        point, "protocol Sized {}", "extension Sized { var size: Int { 2 } }",
        "extension Point: Sized {}",
      ]),
    CodeEdit(
      "an operator that nobody names, for the cases of a switch",
      run: "switch 5 { case 1: print(\"one\"); default: print(\"other\") }",
      before: [], after: ["func ~= (a: Int, b: Int) -> Bool { true }"]),
    CodeEdit(
      "an extension of a type of the standard library", run: "print([1, 2].total())",
      before: ["extension Array where Element == Int { func total() -> Int { 1 } }"],
      after: ["extension Array where Element == Int { func total() -> Int { 2 } }"]),
    CodeEdit(
      "how strings take values in", run: "print(\"\\(1)\")",
      before: [],
      after: [
        "extension DefaultStringInterpolation {\n"
          + "  mutating func appendInterpolation(_ n: Int) { appendLiteral(\"one\") }\n}"
      ]),
    CodeEdit(
      "the type that literals fall back to", run: "print(1)",
      before: [], after: ["typealias IntegerLiteralType = Double"]),
    CodeEdit(
      "an operator that only one type has, between literals", run: "print(2 ** 3)",
      before: [
        "infix operator ** : AdditionPrecedence",
        "struct V: ExpressibleByIntegerLiteral { let n: Int\n"
          + "  init(integerLiteral n: Int) { self.n = n }\n"
          + "  static func ** (a: V, b: V) -> Int { 1 } }",
      ],
      after: [
        "infix operator ** : AdditionPrecedence",
        "struct V: ExpressibleByIntegerLiteral { let n: Int\n"
          + "  init(integerLiteral n: Int) { self.n = n }\n"
          + "  static func ** (a: V, b: V) -> Int { 2 } }",
      ]),
    CodeEdit(
      "how an operator binds", run: "print(2 <> 3 + 4)",
      before: [
        "precedencegroup Mine { higherThan: AdditionPrecedence }", "infix operator <> : Mine",
        "func <> (a: Int, b: Int) -> Int { a * b }",
      ],
      after: [
        "precedencegroup Mine { lowerThan: AdditionPrecedence }", "infix operator <> : Mine",
        "func <> (a: Int, b: Int) -> Int { a * b }",
      ]),
    CodeEdit(
      "a type that a literal takes because of a protocol", run: "print(f(2 + 3))",
      before: [
        "protocol P { var n: Int { get } }", "func f<T: P>(_ x: T) -> Int { x.n }",
        "struct V: P, ExpressibleByIntegerLiteral { let n: Int\n"
          + "  init(integerLiteral n: Int) { self.n = n }\n  init(n: Int) { self.n = n }\n"
          + "  static func + (a: V, b: V) -> V { V(n: 1) } }",
      ],
      after: [
        "protocol P { var n: Int { get } }", "func f<T: P>(_ x: T) -> Int { x.n }",
        "struct V: P, ExpressibleByIntegerLiteral { let n: Int\n"
          + "  init(integerLiteral n: Int) { self.n = n }\n  init(n: Int) { self.n = n }\n"
          + "  static func + (a: V, b: V) -> V { V(n: 2) } }",
      ]),
    CodeEdit(
      "a member that shadows one of a protocol of another module",
      run: "for x in Down(n: 3).prefix(1) { print(x) }",
      before: [
        "struct Down: Sequence, IteratorProtocol { var n: Int }",
        "extension Down { mutating func next() -> Int? { 1 } }",
      ],
      after: [
        "struct Down: Sequence, IteratorProtocol { var n: Int }",
        "extension Down { mutating func next() -> Int? { 2 } }",
      ]),
    CodeEdit(
      "what is called like a function", run: "print(make()(1))",
      before: [
        point, "func make() -> Point { Point(x: 1) }",
        "extension Point { func callAsFunction(_ n: Int) -> Int { 1 } }",
      ],
      after: [
        point, "func make() -> Point { Point(x: 1) }",
        "extension Point { func callAsFunction(_ n: Int) -> Int { 2 } }",
      ]),
    CodeEdit(
      "a wrapper behind a dollar sign", run: "print(S().f())",
      before: [
        "@propertyWrapper struct W { var wrappedValue = 1\n  var projectedValue: Int { 1 } }",
        "struct S { @W var x: Int\n  func f() -> Int { $x } }",
      ],
      after: [
        "@propertyWrapper struct W { var wrappedValue = 1\n  var projectedValue: Int { 2 } }",
        "struct S { @W var x: Int\n  func f() -> Int { $x } }",
      ]),
  ]

  private static let others = [
    CodeEdit(
      "a function of another name", run: "print(1)",
      before: ["func g() -> Int { 1 }"], after: ["func g() -> Int { 2 }"], changesOutput: false),
    CodeEdit(
      "a member that is not called", run: "print(Point(x: 1).x)",
      before: [point, "extension Point { func far() -> Int { 1 } }"],
      after: [point, "extension Point { func far() -> Int { 2 } }"], changesOutput: false),
    CodeEdit(
      "a type's own standard operator, far from the type", run: "print(2 + 3)",
      before: [point],
      after: [
        point, "extension Point { static func + (a: Point, b: Point) -> Point { a } }",
        "extension Point: ExpressibleByIntegerLiteral {\n"
          + "  init(integerLiteral n: Int) { self.init(x: n) }\n}",
      ], changesOutput: false),
    CodeEdit(
      "a comment", run: "print(f())",
      before: ["func f() -> Int { 1 }"], after: ["/// One.\nfunc f() -> Int { 1 }"],
      changesOutput: false),
  ]
}
