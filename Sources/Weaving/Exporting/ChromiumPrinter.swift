import Exporting
import Foundation
import Subprocess

/// Sets a book with Chromium, and makes pictures of cards: the browser that draws the pages sets formulas,
/// drawings and code on paper as it does on the screen.
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
    let output = folder.appending(path: "book.pdf")
    let options = [
      "--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=\(output.path)",
    ]
    let (bytes, said) = try await made(output, of: html, in: folder, options)
    guard !bytes.isEmpty else { throw PrintError(program: program, format: "PDF", said: said) }
    return PDFDocument(bytes)
  }

  /// Returns the pictures of cards as PNG, by their paths.
  ///
  /// - Parameter cards: The cards.
  /// - Returns: The files.
  /// - Throws: `PrintError`, or the system's error.
  func pictures(of cards: [PreviewCard]) async throws -> [String: [UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "weave-cards-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let output = folder.appending(path: "card.png")
    let (width, height) = (PreviewCard.width, PreviewCard.height)
    let options = [
      "--hide-scrollbars", "--force-device-scale-factor=1", "--window-size=\(width),\(height)",
      "--screenshot=\(output.path)",
    ]
    var files: [String: [UInt8]] = [:]
    for card in cards {
      let (bytes, said) = try await made(output, of: card.html, in: folder, options)
      guard let size = PNGSize(bytes) else {
        throw PrintError(program: program, format: "picture", said: said)
      }
      guard size == PNGSize(width: width, height: height) else {
        let words = "a window of \(width) × \(height) gave \(size.width) × \(size.height) pixels"
        throw PrintError(
          program: program, format: "picture of the size that was asked for", said: words)
      }
      files[card.picture.path] = bytes
    }
    return files
  }

  /// Has the browser make a file of a page, and returns what is in it and what the browser said.
  private func made(
    _ output: URL, of html: String, in folder: URL, _ options: [String]
  ) async throws -> (bytes: [UInt8], said: String) {
    let page = folder.appending(path: "page.html")
    try Data(html.utf8).write(to: page)
    try? FileManager.default.removeItem(at: output)
    var arguments =
      ["--headless", "--disable-gpu", "--user-data-dir=\(folder.path)/profile"] + options
    // Chromium refuses to lock itself in when root calls it, as in a container.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    let result = try await run(
      Self.executable(program), arguments: Arguments(arguments + [page.absoluteString]),
      output: .discarded, error: .string(limit: 1 << 20))
    return ([UInt8]((try? Data(contentsOf: output)) ?? Data()), result.standardError)
  }
}

/// There is no browser that could set a book.
struct NoChromium: Error, Equatable, CustomStringConvertible {
  /// What the user named, if anything.
  let named: String?

  /// The fault in words.
  var description: String {
    if let named { return "error: '\(named)', which the variable CHROMIUM names, does not run" }
    return
      "error: Chromium or Chrome makes PDFs and pictures, and is not there: install it (on Debian "
      + "'apt-get install chromium'), or name it in the variable CHROMIUM"
  }
}

/// The browser made no file.
struct PrintError: Error, Equatable, CustomStringConvertible {
  /// The browser.
  let program: String
  /// What it was asked for.
  var format = "PDF"
  /// What it said.
  let said: String

  /// The fault in words.
  var description: String {
    "error: '\(program)' made no \(format); it says:\n"
      + said.split(separator: "\n").suffix(5).joined(separator: "\n")
  }
}
