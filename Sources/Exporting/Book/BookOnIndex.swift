import CourseRuntime
import Markup

/// What a site's index says of the books that lie beside it.
package enum BookOnIndex {
  /// Returns a link to the book for e-readers.
  ///
  /// - Parameter name: The name of its file, without the ending.
  /// - Returns: The link, in the language of the page.
  package static func epub(named name: String) -> CourseManifest.Link {
    CourseManifest.Link(Phrase.theBook.text, to: "\(name).epub", Phrase.bookAsEPUB.text)
  }

  /// Returns a link to the book for paper.
  ///
  /// - Parameters:
  ///   - name: The name of its file, without the ending.
  ///   - pages: How many pages it has.
  /// - Returns: The link, in the language of the page.
  package static func pdf(named name: String, pages: Int) -> CourseManifest.Link {
    CourseManifest.Link(
      Phrase.bookOnPaper.text, to: "\(name).pdf", Phrase.bookAsPDF.text("\(pages)"))
  }
}
