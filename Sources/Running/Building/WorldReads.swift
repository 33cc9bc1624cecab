import Foundation

/// Whether a lesson's run may read something besides its program: files, clocks, chance.
///
/// What such a run gives is of this moment, and not kept.
///
/// The linker knows all that code calls: each object names what others are to define. So it is looked
/// up there what the objects that a run can reach want of the system, by whatever name the lesson knows
/// it.
///
/// - Of the C library, what is known to compute and to print is harmless, and nothing else.
/// - Of other libraries, what a library offers that itself wants nothing else.
/// - Of Swift's own libraries, everything but what reads.
///
/// It errs on the safe side: a run is made too often where code reads that the linker cannot drop.
struct WorldReads {
  /// The names that were found, as the linker has them; sorted.
  let names: [String]

  /// Whether there is any.
  var isFound: Bool { !names.isEmpty }

  /// Looks at the objects of a program.
  ///
  /// - Parameters:
  ///   - objects: Those that the run may reach.
  ///   - reached: A library with what the run does reach of them; nil if that is not known.
  ///   - linked: All others that are linked.
  ///   - libraries: The libraries that are loaded, by their paths.
  ///   - table: What is known of symbols.
  init(
    objects: [String], reached: String? = nil, linked: [String], libraries: [String],
    table: SymbolTable = SymbolTable()
  ) {
    // Where nobody can look, nothing is known to be harmless.
    guard let own = table.symbols(of: objects) else {
      names = ["nm"]
      return
    }
    // What the toolkit gives a lesson reads nothing for it.
    let toolkit = linked.filter { object in
      ["Exhibits", "CourseRuntime", "CourseCommand"].contains { object.contains("/\($0).build/") }
    }
    let wanted = reached.flatMap { Symbols(library: $0) }?.undefined ?? own.undefined
    var open = wanted.subtracting(own.defined)
    open.subtract(table.symbols(of: toolkit)?.defined ?? [])
    // Modules of others: what they want counts if anything of theirs is wanted.
    let others = table.symbols(of: linked.filter { !toolkit.contains($0) }) ?? own
    if !open.isDisjoint(with: others.defined) {
      open = open.union(others.undefined).subtracting(others.defined)
      open.subtract(own.defined)
    }
    let unknown = open.filter { !Self.isSwift($0) && !Self.harmless.contains($0) }
    let offered = unknown.isEmpty ? [] : Self.offeredByHarmless(libraries, table)
    let read = open.filter { Self.isSwift($0) && Self.reads($0) }
    names = unknown.subtracting(offered).union(read).sorted()
  }

  /// Whether an object wants what was found.
  func isWanted(by object: String) -> Bool {
    Symbols(objects: [object]).map { !$0.undefined.isDisjoint(with: names) } ?? true
  }

  /// Whether a symbol is Swift's own, or that of code written in Swift.
  private static func isSwift(_ symbol: String) -> Bool {
    symbol.hasPrefix("$s") || symbol.hasPrefix("swift_") || symbol.hasPrefix("_swift")
      || symbol.hasPrefix("__swift")
  }

  /// Whether a symbol of Swift's libraries reads.
  private static func reads(_ symbol: String) -> Bool {
    if let function = functionOfC(symbol) { return !harmless.contains(function) }
    let takesChance = chance.contains { symbol.contains($0) } && !symbol.contains("5using")
    return takesChance || readers.contains { symbol.contains($0) }
  }

  /// The name of a C function that Swift's own module of the C library wraps: of `open`, which takes any
  /// number of arguments, say.
  private static func functionOfC(_ symbol: String) -> String? {
    let modules = ["$s5Glibc", "$s4Musl", "$s6Darwin", "$s7Android"]
    guard let module = modules.first(where: symbol.hasPrefix) else { return nil }
    let rest = symbol.dropFirst(module.count)
    let digits = rest.prefix(while: \.isNumber)
    return Int(digits).map { String(rest.dropFirst(digits.count).prefix($0)) }
  }

  /// What takes the system's generator if it is given no other.
  private static let chance = ["6random", "8shuffled", "7shuffle", "13randomElement"]

  /// Parts of the names of what reads, as the compiler mangles them.
  private static let readers = [
    // The standard library: arguments, input, chance, clocks.
    "11CommandLineO", "8readLine", "27SystemRandomNumberGenerator", "15ContinuousClockV3now",
    "15SuspendingClockV3now", "5ClockPsE7measure", "swift_stdlib_random", "swift_get_clock",
    // Foundation.
    "11FileManager", "10FileHandle", "11ProcessInfo", "7ProcessC", "6BundleC", "12UserDefaults",
    "10URLSession", "11InputStream", "10contentsOf", "14contentsOfFile", "4HostC", "4UUIDVACycfC",
    "4DateVACycfC", "4DateV3now", "8SinceNow", "13NSHomeDirectory", "20NSTemporaryDirectory",
    "10NSUserName", "14NSFullUserName", "6TimerC",
    // Dispatch.
    "12DispatchTimeV3now", "16DispatchWallTimeV3now",
  ]

  /// What of the C library computes, allots memory, prints, or ends the program; and what a lock of
  /// `Synchronization` calls on Linux.
  private static let harmless: Set<String> = {
    let real = [
      "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "copysign", "cos",
      "cosh", "erf", "erfc", "exp", "exp10", "exp2", "expm1", "fabs", "fdim", "floor", "fma",
      "fmax",
      "fmin", "fmod", "frexp", "hypot", "ilogb", "j0", "j1", "jn", "ldexp", "lgamma", "lgamma_r",
      "llrint", "llround", "log", "log10", "log1p", "log2", "logb", "lrint", "lround", "modf",
      "nearbyint", "nextafter", "pow", "remainder", "remquo", "rint", "round", "scalbln", "scalbn",
      "sin", "sincos", "sinh", "sqrt", "tan", "tanh", "tgamma", "trunc", "y0", "y1", "yn",
    ]
    let plain: Set = [
      "abort", "abs", "atexit", "atof", "atoi", "atol", "bcmp", "bzero", "calloc", "div", "exit",
      "ferror", "fflush", "fputc", "fputs", "free", "fwrite", "isalnum", "isalpha", "isdigit",
      "islower", "isspace", "isupper", "labs", "llabs", "malloc", "malloc_size",
      "malloc_usable_size", "memchr", "memcmp", "memcpy", "memmove", "memset", "posix_memalign",
      "printf", "putchar", "putc", "puts", "qsort", "realloc", "setlinebuf", "snprintf", "stderr",
      "stdout", "strcat", "strchr", "strcmp", "strcpy", "strdup", "strlen", "strncat", "strncmp",
      "strncpy", "strnlen", "strrchr", "strstr", "strtod", "strtof", "strtol", "strtoul", "syscall",
      "tolower",
      "toupper", "vsnprintf", "write",
    ]
    let compilers: Set = [
      "__assert_fail", "__chkstk", "__cxa_atexit", "__cxa_finalize", "__fprintf_chk",
      "__gmon_start__", "__memcpy_chk", "__snprintf_chk", "__stack_chk_fail", "__stack_chk_guard",
      "__tls_get_addr", "__tlv_bootstrap", "_ITM_deregisterTMCloneTable",
      "_ITM_registerTMCloneTable", "_GLOBAL_OFFSET_TABLE_", "dyld_stub_binder", "___stderrp",
      "___stdoutp", "__stderrp", "__stdoutp", "_Unwind_Resume",
    ]
    let reals = real.flatMap { [$0, $0 + "f", $0 + "l"] }
    return plain.union(compilers).union(reals)
  }()

  /// What libraries offer that want nothing but what is harmless.
  private static func offeredByHarmless(
    _ libraries: [String], _ table: SymbolTable
  ) -> Set<String> {
    var offered: Set<String> = []
    for library in libraries {
      // A stream that is open is the caller's business.
      guard let symbols = table.symbols(ofLibrary: library),
        symbols.undefined.subtracting(["fread", "fgetc", "getc", "feof"]).isSubset(of: harmless)
      else { continue }
      offered.formUnion(symbols.defined)
    }
    return offered
  }
}
