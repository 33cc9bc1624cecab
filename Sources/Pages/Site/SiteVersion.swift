import Foundation

/// A version of a course that is published beside others, in a folder of its name.
package struct SiteVersion: Hashable, Sendable, CustomStringConvertible {
  /// Its name, as its author gave it: `0.1`, `v2`, `main`.
  package let name: String
  /// The numbers that the name begins with; none in one such as `main`.
  private let numbers: [Int]
  /// What follows the numbers if it is not out yet: `beta.2` of `1.0-beta.2`.
  private let preview: Substring?

  /// The folder in which the newest version is found, whatever its name is.
  package static let newest = "latest"

  /// The most letters of a name.
  private static let limit = 64

  /// Reads a name.
  ///
  /// - Parameter name: The name.
  /// - Throws: `SiteVersionError` if no folder can have that name, or another thing has it.
  package init(_ name: String) throws(SiteVersionError) {
    guard !name.isEmpty else { throw SiteVersionError(name: name, reason: .empty) }
    guard name.utf8.count <= Self.limit else {
      throw SiteVersionError(name: name, reason: .long(Self.limit))
    }
    guard name.lowercased() != Self.newest else {
      throw SiteVersionError(name: name, reason: .newest)
    }
    guard name.wholeMatch(of: /[A-Za-z0-9](?:[A-Za-z0-9._+\-]*[A-Za-z0-9])?/) != nil else {
      throw SiteVersionError(name: name, reason: .noPath)
    }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard !["html", "js", "txt", "xml"].contains(ending) else {
      throw SiteVersionError(name: name, reason: .file)
    }
    self.name = name
    let text = name.first == "v" || name.first == "V" ? name.dropFirst() : name[...]
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    numbers = digits.split(separator: ".").compactMap { Int($0) }
    let rest = text[digits.endIndex...].prefix { $0 != "+" }
    preview = rest.isEmpty ? nil : rest.drop { $0 == "-" }
  }

  /// Whether readers are to have it: it has a number, and is not called a preview of one.
  package var isRelease: Bool { !numbers.isEmpty && preview == nil }

  /// Returns the version that is the newest: of those that are out, if any is.
  package static func newest(of versions: some Collection<SiteVersion>) -> SiteVersion? {
    versions.filter(\.isRelease).max() ?? versions.max()
  }

  /// Its name.
  package var description: String { name }
}

extension SiteVersion: Comparable {
  /// The order of semantic versioning; names without a number come before all that have one.
  package static func < (left: SiteVersion, right: SiteVersion) -> Bool {
    guard left.numbers.isEmpty == right.numbers.isEmpty else { return left.numbers.isEmpty }
    for place in 0..<max(left.numbers.count, right.numbers.count) {
      let (old, new) = (left.number(place), right.number(place))
      if old != new { return old < new }
    }
    if left.preview != right.preview {
      guard let old = left.preview else { return false }
      guard let new = right.preview else { return true }
      let order = old.compare(new, options: .numeric)
      if order != .orderedSame { return order == .orderedAscending }
    }
    return left.name < right.name
  }

  private func number(_ place: Int) -> Int { numbers.indices.contains(place) ? numbers[place] : 0 }
}

/// Why a version cannot have a name.
package struct SiteVersionError: Error, Hashable, CustomStringConvertible {
  let name: String
  let reason: Reason

  enum Reason: Hashable {
    case empty
    case long(Int)
    case newest
    case noPath
    case file
  }

  /// The fault in words.
  package var description: String {
    let words =
      switch reason {
      case .empty: "a version has a name, such as '0.1'"
      case .long(let limit): "the name of a version has at most \(limit) letters"
      case .newest:
        "'\(name)' leads to the newest version, whichever that is: name this one, such as '0.1'"
      case .noPath:
        "'\(name)' cannot be the name of a folder in an address: a version's has letters, digits and "
          + "'.', '-', '_' or '+' between them, such as '0.1' or '1.0-beta'"
      case .file: "'\(name)' is called as a file is: a version is a folder, such as '0.1'"
      }
    return "error: \(words)"
  }
}

/// What a page says of the version that it is a page of.
struct PageVersion {
  /// The version's name.
  let name: String
  /// The page's path in its version.
  let page: String
  /// The last version that has the page, on one that says that this version has not.
  var lastName: String?
}
