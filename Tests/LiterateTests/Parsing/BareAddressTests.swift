import Testing

@testable import Literate

/// Addresses without marks, as the specification has them: <https://github.github.com/gfm/#autolinks-extension->.
@Suite struct BareAddressTests {
  @Test(
    arguments: [
      ("www.commonmark.org", "www.commonmark.org"),
      ("Visit www.commonmark.org/help for more", "www.commonmark.org/help"),
      ("Visit www.commonmark.org.", "www.commonmark.org"),
      ("www.google.com/search?q=Markup+(business)", "www.google.com/search?q=Markup+(business)"),
      ("(www.google.com/search?q=Markup+(business))", "www.google.com/search?q=Markup+(business)"),
      ("www.google.com/search?q=(business))+ok", "www.google.com/search?q=(business))+ok"),
      ("www.commonmark.org/he<lp", "www.commonmark.org/he"),
      ("http://commonmark.org", "http://commonmark.org"),
      ("(Visit https://a.b/c?d=e&f#g!)", "https://a.b/c?d=e&f#g"),
      ("see https://a.b/~c_d_e, or", "https://a.b/~c_d_e"),
      ("ask foo@bar.baz.", "foo@bar.baz"), ("hello+xyz@mail.example", "hello+xyz@mail.example"),
      ("a.b-c_d@a.b", "a.b-c_d@a.b"), ("*https://a.b*", "https://a.b"),
      ("~~https://a.b~~", "https://a.b"),
    ])
  func `an address is a link`(body: String, address: String) throws {
    let link = try #require(try lesson(body).links.first)
    #expect(link.content == [.text(address)])
    let scheme =
      address.hasPrefix("http") ? "" : address.contains("@") ? "mailto:" : "http://"
    #expect(link.destination == scheme + address)
    let line = Array(body.utf8)[(link.location.column - 1)...]
    #expect(line.starts(with: address.utf8))
  }

  @Test(
    arguments: [
      "hello@mail+xyz.example", "a.b-c_d@a.b-", "a.b-c_d@a.b_", "@name", "a@b", "www", "www.",
      "http://",
      "xhttps://a.b", "https:/a.b", "`https://a.b`", "www.a_b.c_d", "ftp://a.b", "1.w.x", "w.x",
    ])
  func `what is none is text`(body: String) throws {
    #expect(try lesson(body).links.isEmpty)
  }

  @Test func `a link's own words hold none`() throws {
    #expect(
      try lesson("[https://a.b](#title) <https://c.d>").links.map(\.destination) == [
        "#title", "https://c.d",
      ])
  }
}
