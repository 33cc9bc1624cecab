import Foundation

/// What a language server is for: a course, and how its module is compiled.
package struct ServerSetup: Sendable {
  /// The package's folder.
  package let root: URL
  /// The folder with the lessons.
  package let lessons: URL
  /// The folder with the pages.
  package let site: URL
  /// The name of the lessons' module.
  package let module: String
  /// The name of the course's program, as 'swift run' has it.
  package let program: String
  /// The folder for what the Swift server sees.
  package let scratch: URL
  /// How the compiler is called for the module, without its files; nil if it was never built.
  package let compiler: [String]?
  /// The Swift files beside the lessons.
  package let sourcesBeside: [URL]
  /// Where SwiftPM puts the files that the build tangles from the lessons; an index speaks of those.
  package let tangled: URL?

  /// Describes a course.
  package init(
    root: URL, lessons: URL, site: URL, module: String, program: String, scratch: URL,
    compiler: [String]?,
    sourcesBeside: [URL] = [], tangled: URL? = nil
  ) {
    self.root = root.standardizedFileURL
    self.lessons = lessons.standardizedFileURL
    self.site = site.standardizedFileURL
    self.module = module
    self.program = program
    self.scratch = scratch.standardizedFileURL
    self.compiler = compiler
    self.sourcesBeside = sourcesBeside
    self.tangled = tangled
  }

  /// The address of a file in the package's folder.
  func uri(of path: String) -> DocumentURI { DocumentURI(root.appending(path: path)) }

  /// Returns the path of a file in the package's folder, by the address that an editor has for it; nil
  /// if it lies elsewhere.
  func path(of uri: String) -> String? {
    guard let path = DocumentURI.path(uri) else { return nil }
    let prefix = root.path.hasSuffix("/") ? root.path : root.path + "/"
    if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    // An editor may have come here by a symbolic link.
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    let base = root.resolvingSymlinksInPath().path + "/"
    return real.hasPrefix(base) ? String(real.dropFirst(base.count)) : nil
  }
}
