import Literate

/// What a lesson's run can see of the course's program.
///
/// A lesson's run is compiled against the module as the *last* lesson leaves it, so "the lessons
/// before it" would be too little, and "the whole module" makes every lesson run again after every
/// edit. This is the closure by name, as ``NameGraph`` follows it: what the lesson runs, what that
/// speaks of, what this speaks of, and so on.
///
/// Its limits: it judges programs, not the world around them. See ``isOpen(_:)``.
struct Reach: Hashable, Sendable {
  /// A piece of the program: a declaration at file scope, as the course leaves it.
  struct Piece: Hashable, Sendable {
    let item: CodeItem
    /// Where the chunks stand that it is made of, for code that asks for its line.
    let places: [SourceLocation]

    var names: CodeNames { item.names }
  }

  /// The pieces of the module that belong to it, in the module's order.
  let pieces: [Piece]
  /// Every word and operator of the lesson's run and of the pieces.
  let spoken: Set<String>

  private static let places: Set<String> = [
    "column", "dsohandle", "file", "fileID", "filePath", "line",
  ]

  /// What the program may read that is not the program: files, clocks, the environment.
  ///
  /// A list of names cannot be complete. What a lesson reads through a name that is not on it, say
  /// through a package of its author's, is not seen; `--no-cache` is for such a lesson.
  private static let world: Set<String> = [
    "Bundle", "Calendar", "CommandLine", "ContinuousClock", "Date", "DispatchTime", "FileHandle",
    "FileManager", "Host", "InputStream", "Locale", "NSClassFromString", "NSData", "NSDate",
    "NSHomeDirectory", "NSString", "Process", "ProcessInfo", "SuspendingClock", "TimeZone",
    "URLSession", "UserDefaults", "_typeByName", "clock", "clock_gettime", "contentsOf",
    "contentsOfDirectory", "contentsOfFile", "dlopen", "dlsym", "environ", "fopen", "getcwd",
    "getenv", "gethostname", "getpid", "gettimeofday", "mmap", "opendir", "popen", "readLine",
    "secure_getenv", "socket", "stat", "sysconf", "system", "uname",
  ]

  /// Whether code of these words may read something besides the program, so that nobody can say what
  /// it depends on.
  static func isOpen(_ words: Set<String>) -> Bool { !words.isDisjoint(with: world) }

  /// Whether code of these words may ask where in the lesson it stands, as `#line` does.
  static func asksForPlace(_ words: Set<String>) -> Bool {
    words.contains("#") && !words.isDisjoint(with: places)
  }

  /// Whether the run can see the course as data: all of its code, and what other lessons run.
  ///
  /// The tangler's registry is named `program`, and the functions that it calls `runLesson06`.
  var seesCourse: Bool {
    spoken.contains("program") || spoken.contains { $0.hasPrefix("runLesson") }
  }

  /// The modules that the pieces import.
  var imports: Set<String> { Set(pieces.compactMap(\.names.imported)) }
}
