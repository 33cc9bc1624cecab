import CourseRuntime
import Markup

/// A page that leads to another one at once, on any server and from the disk: for addresses that were right
/// before a course had versions, or that name none.
package struct Redirect {
  /// The course.
  let manifest: CourseManifest
  /// The path of the page that it leads to, in the folder of the course's address.
  let target: String
  /// Its own path.
  let path: String

  /// Leads from a path to another.
  package init(_ manifest: CourseManifest, from path: String, to target: String) {
    self.manifest = manifest
    self.path = path
    self.target = target
  }

  /// The page.
  package var html: String {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    let address = HTML.escaped(String(repeating: "../", count: depth) + target)
    let place = manifest.address.map {
      "<link rel=\"canonical\" href=\"\(HTML.escaped("\($0)/\(target)"))\">\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(HTML.escaped(manifest.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="0; url=\(address)">
      <title>\(HTML.escaped(manifest.title))</title>
      \(place ?? "")</head>
      <body>
      <p><a href="\(address)">\(HTML.escaped(Phrase.newestVersion.text))</a></p>
      </body>
      </html>

      """
  }
}
