import Exporting
import Foundation
import Subprocess

/// Sets a book with Chromium: the browser that draws the pages sets formulas, drawings and code on paper
/// as it does on the screen.
struct ChromiumPrinter {
  private let program: String

  /// The variable that names the program.
  static let variable = "CHROMIUM"

  /// The programs that can do it, by their names on different systems.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]

  /// Finds the browser: what the variable `CHROMIUM` names, or the first that answers.
  ///
  /// - Parameter named: What the user named, if anything.
  /// - Throws: `NoChromium`.
  init(
    named: String? = ProcessInfo.processInfo.environment[variable]
  ) async throws(NoChromium) {
    for name in named.map({ [$0] }) ?? Self.names where await Self.answers(name) {
      program = name
      return
    }
    throw NoChromium(named: named)
  }

  private static func answers(_ name: String) async -> Bool {
    let result = try? await run(
      executable(name), arguments: ["--version"], output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess ?? false
  }

  private static func executable(_ name: String) -> Executable {
    name.contains("/") ? .path(.init(name)) : .name(name)
  }

  /// Returns the book as PDF: set once for the numbers of its pages, and again with them.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - modified: The time that the file tells as its own.
  /// - Returns: The file.
  /// - Throws: `PrintError`, or the system's error.
  func pdf(of book: PrintedBook, modified: Date) async throws -> PDFDocument {
    let folder = FileManager.default.temporaryDirectory.appending(path: "weave-pdf-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in book.images {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var pages: [String: Int] = [:]
    // A number that gets longer may move what follows; then once more.
    for _ in 1...4 {
      var pdf = try await printed(book.html(pages: pages), in: folder)
      let found = pdf.destinations()
      guard found != pages else {
        pdf.date(modified)
        return pdf
      }
      pages = found
    }
    throw PrintError(program: program, said: "the pages move whenever their numbers are known")
  }

  private func printed(_ html: String, in folder: URL) async throws -> PDFDocument {
    let (page, output) = (folder.appending(path: "book.html"), folder.appending(path: "book.pdf"))
    try Data(html.utf8).write(to: page)
    try? FileManager.default.removeItem(at: output)
    var arguments = [
      "--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
      "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(output.path)",
    ]
    // Chromium refuses to lock itself in when root calls it, as in a container.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    let result = try await run(
      Self.executable(program), arguments: Arguments(arguments + [page.absoluteString]),
      output: .discarded, error: .string(limit: 1 << 20))
    guard let bytes = try? Data(contentsOf: output), !bytes.isEmpty else {
      throw PrintError(program: program, said: result.standardError)
    }
    return PDFDocument([UInt8](bytes))
  }
}

/// There is no browser that could set a book.
struct NoChromium: Error, Equatable, CustomStringConvertible {
  /// What the user named, if anything.
  let named: String?

  /// The fault in words.
  var description: String {
    if let named { return "error: '\(named)', which the variable CHROMIUM names, does not run" }
    return "error: a PDF is set by Chromium or Chrome, which is not there: install it (on Debian "
      + "'apt-get install chromium'), or name it in the variable CHROMIUM"
  }
}

/// The browser made no PDF.
struct PrintError: Error, Equatable, CustomStringConvertible {
  /// The browser.
  let program: String
  /// What it said.
  let said: String

  /// The fault in words.
  var description: String {
    "error: '\(program)' made no PDF; it says:\n"
      + said.split(separator: "\n").suffix(5).joined(separator: "\n")
  }
}
