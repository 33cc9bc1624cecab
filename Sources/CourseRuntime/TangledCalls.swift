// swift-format-ignore-file: NoLeadingUnderscores, AlwaysUseLowerCamelCase

// What tangled code calls.
//
// The names are short, for a call stands in the room that Markdown leaves before an expression, and
// the expression in its own column. They begin with underscores, for lessons may give every other
// name to something of their own.

/// The type of the tangled registry's one constant.
public typealias __CourseProgram = CourseProgram

/// Marks the beginning of a chunk.
public func __begin(_ chunk: Int) { Recorder.begin(chunk: chunk) }

/// Marks the end of a chunk.
public func __end(_ chunk: Int) { Recorder.end(chunk: chunk) }

/// Computes the value of a chunk's last expression and prints it.
public func __e<Value>(_ compute: () -> Value) { Recorder.echo(compute()) }

/// Computes the value of a chunk's last expression, which may throw or suspend, and prints it.
public func __ae<Value>(
  isolation: isolated (any Actor)? = #isolation, _ compute: () async throws -> Value
) async throws {
  Recorder.echo(try await compute())
}

/// Computes an inline value and prints it as `print` would.
public func __v<Value>(_ index: Int, _ compute: () -> Value) {
  Recorder.value(index, compute())
}

/// Computes an inline value that may throw or suspend, and prints it as `print` would.
public func __av<Value>(
  _ index: Int, isolation: isolated (any Actor)? = #isolation,
  _ compute: () async throws -> Value
) async throws {
  Recorder.value(index, try await compute())
}

/// Computes an inline value and prints it in a format for text.
public func __t<Value>(_ index: Int, _ format: String, _ compute: () -> Value) {
  Recorder.text(index, format: format, compute())
}

/// Computes an inline value that may throw or suspend, and prints it in a format for text.
public func __at<Value>(
  _ index: Int, _ format: String, isolation: isolated (any Actor)? = #isolation,
  _ compute: () async throws -> Value
) async throws {
  Recorder.text(index, format: format, try await compute())
}

/// Computes an inline value and prints it in a format for floating-point numbers.
public func __f<Value: BinaryFloatingPoint>(_ index: Int, _ format: String, _ compute: () -> Value)
{
  Recorder.floatingPoint(index, format: format, compute())
}

/// Computes an inline value that may throw or suspend, and prints it in a format for floating-point
/// numbers.
public func __af<Value: BinaryFloatingPoint>(
  _ index: Int, _ format: String, isolation: isolated (any Actor)? = #isolation,
  _ compute: () async throws -> Value
) async throws {
  Recorder.floatingPoint(index, format: format, try await compute())
}

/// Computes an inline value and prints it in a format for integers.
public func __i<Value: BinaryInteger>(_ index: Int, _ format: String, _ compute: () -> Value) {
  Recorder.integer(index, format: format, compute())
}

/// Computes an inline value that may throw or suspend, and prints it in a format for integers.
public func __ai<Value: BinaryInteger>(
  _ index: Int, _ format: String, isolation: isolated (any Actor)? = #isolation,
  _ compute: () async throws -> Value
) async throws {
  Recorder.integer(index, format: format, try await compute())
}

/// What the compiler says of a value that is no floating-point number.
@available(
  *, unavailable,
  message:
    "the format is for floating-point numbers, and the value is none: %d is for integers, %s for all else"
)
@_disfavoredOverload
public func __f<Value>(_ index: Int, _ format: String, _ compute: () -> Value) {}

/// What the compiler says of a value that is no integer.
@available(
  *, unavailable,
  message:
    "the format is for integers, and the value is none: %g is for floating-point numbers, %s for all else"
)
@_disfavoredOverload
public func __i<Value>(_ index: Int, _ format: String, _ compute: () -> Value) {}
