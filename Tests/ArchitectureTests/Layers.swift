/// A module under `Sources/`, and what its files may import.
struct Module {
  /// The name of the module, and of its folder.
  let name: String
  /// The modules of this package that it may import, all of them further up in the table.
  let own: [String]
  /// The modules of other packages, and of the lessons, that it may import.
  let others: [String]

  /// A row of the table.
  init(_ name: String, _ own: [String] = [], others: [String] = []) {
    self.name = name
    self.own = own
    self.others = others
  }
}

/// Which module may import which: one arrow down, none back.
///
/// Who takes a module apart moves the files and edits this table. A row names no more than what its
/// files import, so that the table says what is true.
enum Layers {
  /// The modules, each below all that it imports.
  static let modules = [
    Module("CCMark"),
    Module("CProcess"),
    Module("CZlib"),
    Module("CIndexStore"),
    Module("CompilerIndex", ["CIndexStore"]),
    Module("Spelling"),
    Module("Literate", ["CCMark", "Spelling"]),
    Module("Tangling", ["Literate"]),
    Module("Exhibits"),
    Module("CourseRuntime", ["Exhibits"]),
    Module("CourseCommand", ["CourseRuntime"]),
    Module("CourseFiles", ["Literate", "Tangling"]),
    Module("Packaging", ["CourseFiles", "CourseRuntime", "Literate", "Tangling"]),
    Module("Importing", ["Literate", "Tangling"]),
    Module("TeXMath", ["Spelling"]),
    Module("Markup"),
    Module("Drawing", ["Exhibits", "Markup"]),
    Module(
      "SwiftCode", ["Literate", "Markup"], others: ["SwiftIDEUtils", "SwiftParser", "SwiftSyntax"]),
    Module("TestReports"),
    Module("LessonRuns", ["CourseRuntime", "Literate"]),
    Module(
      "Running",
      [
        "CProcess", "CompilerIndex", "CourseFiles", "CourseRuntime", "LessonRuns", "Literate",
        "Tangling", "TestReports",
      ], others: ["Subprocess"]),
    Module("WorkbookProgress", ["TestReports"]),
    Module(
      "Pages",
      [
        "CourseRuntime", "Drawing", "Exhibits", "LessonRuns", "Literate", "Markup", "Spelling",
        "SwiftCode", "Tangling", "TeXMath",
      ], others: ["Mustache"]),
    Module("Translating", ["CourseRuntime", "Exhibits", "LessonRuns", "Literate"]),
    Module("RemoteCache", ["CourseFiles"]),
    Module(
      "Exporting",
      [
        "CZlib", "CourseRuntime", "Drawing", "Exhibits", "LessonRuns", "Literate", "Markup",
        "Pages",
        "SwiftCode", "TeXMath",
      ]),
    Module(
      "Publishing",
      [
        "CompilerIndex", "CourseFiles", "CourseRuntime", "LessonRuns", "Literate", "Pages",
        "RemoteCache", "Running", "SwiftCode", "Tangling",
      ]),
    Module("Serving", others: ["FlyingSocks"]),
    Module("LanguageServer", ["CourseFiles", "CourseRuntime", "Literate", "Tangling", "TeXMath"]),
    Module(
      "Weaving",
      [
        "CompilerIndex", "CourseFiles", "CourseRuntime", "Exhibits", "Exporting", "Importing",
        "LanguageServer", "LessonRuns", "Literate", "Packaging", "Pages", "Publishing",
        "RemoteCache", "Running", "Serving", "Tangling", "TestReports", "Translating",
      ],
      others: ["ArgumentParser", "Mustache", "Subprocess"]),
    Module("GuideLessons", ["CourseRuntime"]),
    Module("tangle", ["CourseFiles", "Literate", "Packaging"], others: ["ArgumentParser"]),
    Module("tangler", ["CourseFiles", "Literate", "Tangling"]),
    Module("TanglePlugin"),
    Module("weaver", ["Weaving"]),
    Module("weave", ["CourseCommand"], others: ["MicrogradLessons"]),
    Module("guide", ["CourseCommand", "GuideLessons"]),
  ]

  /// What comes with the toolchain, and may be imported everywhere.
  static let toolchain: Set = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc",
    "Musl", "PackagePlugin", "Synchronization",
  ]
}
