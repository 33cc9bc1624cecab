import Foundation
import Properties

#if LIBFUZZER
  /// The property that libFuzzer tests; the environment names it.
  private let property =
    Property(rawValue: ProcessInfo.processInfo.environment["PROPERTY"] ?? "") ?? .lessons

  /// What libFuzzer calls before it begins: a command of the program itself ends it here, so that
  /// one build serves for the corpus and for the search.
  @_cdecl("LLVMFuzzerInitialize")
  public func initialize(
    _ count: UnsafeMutablePointer<CInt>?,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
  ) -> CInt {
    do {
      if try Fuzz.run(Array(CommandLine.arguments.dropFirst())) { exit(0) }
    } catch {
      print(error)
      exit(1)
    }
    return 0
  }

  /// What libFuzzer calls with every input; one that breaks the promise ends the program, so that
  /// libFuzzer keeps it.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do throws(BrokenPromise) {
      try property.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
      fatalError("\(property.rawValue): \(error)")
    }
    return 0
  }
#else
  /// The command line.
  @main struct Main {
    static func main() throws {
      guard try !Fuzz.run(Array(CommandLine.arguments.dropFirst())) else { return }
      print("fuzz corpus FOLDER [SPEC], or fuzz PROPERTY COUNT FOLDER")
      exit(2)
    }
  }
#endif
