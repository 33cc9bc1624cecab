import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of a folder, as a server may give them out: those in it, and nothing else.
struct ServedFolder: Sendable {
  /// The folder.
  let url: URL

  /// A file as it is served.
  struct File: Hashable, Sendable {
    let type: String
    let bytes: Data
  }

  /// The largest file that is served, in bytes.
  static let limit = 64 << 20

  /// Returns the file that a path of a request leads to, or nil if that is none in the folder.
  ///
  /// - Parameter path: The path, percent-encoded, with a slash before it.
  /// - Returns: The file.
  func file(at path: String) -> File? {
    guard let names = Self.names(in: path), let bytes = contents(of: names) else { return nil }
    return File(type: Self.type(of: names.last ?? ""), bytes: bytes)
  }

  /// Takes a path apart; nil if it is not one of a plain file: a name that is hidden or leads
  /// elsewhere, has a zero byte or a slash of either kind in it, or is not UTF-8.
  static func names(in path: String) -> [String]? {
    var names: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = part.removingPercentEncoding, !name.hasPrefix("."),
        !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "/\\".utf8.contains($0) })
      else { return nil }
      names.append(name)
    }
    if names.last == "" { names[names.count - 1] = "index.html" }
    return names.contains("") ? nil : names
  }

  /// The file's bytes, if it is an ordinary file and no link leads to it from inside to outside.
  private func contents(of names: [String]) -> Data? {
    let path = names.reduce(url) { $0.appending(path: $1, directoryHint: .notDirectory) }.path
    guard let root = Self.real(url.path), let real = Self.real(path), real.hasPrefix(root + "/")
    else { return nil }
    // Not to wait for a pipe, and not to follow a link that was put there since.
    let descriptor = open(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.limit
    else { return nil }
    return try? handle.readToEnd() ?? Data()
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "webp": "image/webp", "gif": "image/gif", "pdf": "application/pdf", "ico": "image/x-icon",
    "txt": "text/plain; charset=utf-8", "woff2": "font/woff2", "xml": "application/xml",
  ]

  private static func type(of name: String) -> String {
    let suffix = name.split(separator: ".").last ?? ""
    return types[suffix.lowercased()] ?? "application/octet-stream"
  }
}
