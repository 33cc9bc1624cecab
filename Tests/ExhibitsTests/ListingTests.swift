import Foundation
import Testing

@testable import Exhibits

@Suite struct ListingTests {
  @Test func `counts lines, and those that are code`() {
    let listing = Listing(
      "Some code",
      """
      // A comment.

      let a = 1  // and code
        /// Indented.
      \t
      let b = "// no comment"

      """)
    #expect(listing.lineCount == 6)
    #expect(listing.codeLineCount == 2)
    #expect(Listing("Nothing", "\n\n").lineCount == 0)
    #expect(Listing("Nothing", "").codeLineCount == 0)
  }

  @Test func `as text it is its title and its code`() {
    let listing = Listing("Some code", "let a = 1\nlet b = 2\n")
    #expect(listing.exhibit().description == "Some code\n\nlet a = 1\nlet b = 2")
  }

  @Test func `survives being written and read`() throws {
    let exhibit = Listing("\"é\"", "let a = #\"\\(b)\"#").exhibit()
    let data = try JSONEncoder().encode(exhibit)
    #expect(try JSONDecoder().decode(Exhibit.self, from: data) == exhibit)
  }
}
