import ArgumentParser
import Foundation
import LanguageServer
import Pages
import Publishing
import Running

/// `weave lsp`: a language server for the lessons.
struct ServeEditor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Serve an editor as a language server for the lessons.",
    discussion: """
      Speaks the Language Server Protocol on standard input and output. Completion, hover, \
      definitions, faults and renames in Swift come from the toolchain's sourcekit-lsp, which sees \
      the lessons as Swift files; everything else from the toolkit's own parser. Configure editors \
      to start '.build/debug/weave lsp', which works while the course does not compile.
      """)

  @OptionGroup var folders: Folders

  @Option(help: ArgumentHelp("The Swift server, if not the toolchain's.", valueName: "program"))
  var sourcekitLsp: String?

  func run() async throws {
    Self.enterPackage()
    let course = try await folders.course()
    let plan = try? course.plan()
    let setup = ServerSetup(
      root: course.root, lessons: course.lessons, site: course.site,
      module: course.description.module, program: course.program.lastPathComponent,
      scratch: course.program.deletingLastPathComponent()
        .appending(path: "\(course.program.lastPathComponent).lsp"),
      compiler: plan.map(Self.compiler), sourcesBeside: plan?.sourcesBeside ?? [])
    let session = EditorSession(
      setup, knowledge: Self.knowledge(of: course), command: swiftServer(plan))
    guard session.run() else { throw ExitCode.failure }
  }

  /// Goes to the package's folder if this was started elsewhere: an editor may have been, and the program
  /// lies in the package.
  private static func enterPackage() {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: "Package.swift"),
      let program = ProcessInfo.processInfo.environment["COURSE_PROGRAM"]
    else { return }
    var folder = URL(filePath: program).deletingLastPathComponent()
    while folder.path != "/" {
      if manager.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        _ = manager.changeCurrentDirectoryPath(folder.path)
        return
      }
      folder.deleteLastPathComponent()
    }
  }

  /// How SwiftPM called the compiler, as it is for single files, with the index that it keeps.
  private static func compiler(_ plan: BuildPlan) -> [String] {
    [plan.compiler] + plan.flags.filter { !CompilerCall.sharing.contains($0) } + [
      "-I", plan.imports.path, "-index-store-path",
      plan.folder.appending(path: "index/store").path,
    ]
  }

  /// The server beside the compiler.
  private func swiftServer(_ plan: BuildPlan?) -> [String]? {
    let beside = plan.map {
      URL(filePath: $0.compiler).deletingLastPathComponent().appending(path: "sourcekit-lsp").path
    }
    guard let program = sourcekitLsp ?? beside,
      FileManager.default.isExecutableFile(atPath: program)
    else { return nil }
    return [program, "--default-workspace-type", "compilationDatabase"]
  }

  private static func knowledge(of course: CourseOnDisk) -> CourseKnowledge {
    let formulas = FormulaReader(course.manifest)
    let values = LastValues(course)
    return CourseKnowledge(
      values: values.values(of:),
      formulaFaults: { formulas.faults(in: $0).map(\.problem) },
      formulaText: formulas.plainText(of:),
      macros: course.manifest.macros.keys.sorted())
  }
}
