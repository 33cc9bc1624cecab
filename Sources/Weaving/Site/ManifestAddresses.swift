import CourseRuntime
import Literate

extension CourseManifest {
  /// Returns a fault for each address that is none, at the line of the manifest.
  func addressFaults(in course: Course) -> [RunFault] {
    let folder = course.lessons.first?.file.split(separator: "/").dropLast() ?? []
    let file = (folder + ["Course.swift"]).joined(separator: "/")
    let place = SourceLocation(file: file, line: line, column: 1)
    let own = [repository, address].compactMap(\.self).filter { !Self.isAddress($0) }
    let others = links.map(\.address).filter {
      LinkTarget($0) == .unsafe || !Self.isWritten($0) || $0.isEmpty
    }
    return (own + others).map { RunFault(location: place, reason: .address($0)) }
  }

  /// Whether text is an address of the web, written as RFC 3986 has it, without a slash at its end.
  private static func isAddress(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count, !text.hasSuffix("/") else {
      return false
    }
    return isWritten(text)
  }

  /// Whether text has only characters that addresses are written with.
  private static func isWritten(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let others = "-._~:/?#[]@!$&()*+,;=%".utf8
    return text.utf8.allSatisfy {
      letters.contains($0 | 0x20) || digits.contains($0) || others.contains($0)
    }
  }
}
