import Foundation
import Literate
import Testing

/// What the guide shows as Markdown, it does.
@Suite struct ListingTests {
  @Test func `every piece of Markdown stands a second time, where it is woven`() throws {
    var count = 0
    for lesson in try Guide.lessons() {
      let text = try Guide.text(of: lesson)
      for case .listing("markdown", let listing, _) in lesson.blocks {
        // A title is shown, and would be the page's second one.
        let body = listing.hasPrefix("# ") ? String(listing.drop { $0 != "\n" }) : listing
        let pieces = text.components(separatedBy: body)
        #expect(pieces.count >= 3, "\(lesson.file): \(listing.prefix(40))")
        count += 1
      }
    }
    #expect(count > 20)
  }
}
