import CourseRuntime
import Testing

@testable import Pages

@Suite struct PagePictureTests {
  private static func site(address: String?, version: SiteVersion? = nil) throws
    -> (String) -> String
  {
    var lessons = try WovenLessons("# One", "# Two")
    lessons.manifest = CourseManifest(title: "A course", summary: "One.", address: address)
    let site = try Site(
      course: lessons.course, manifest: lessons.manifest, runs: [:], version: version,
      pictures: [
        "01-one.html": PagePicture(
          path: "cards/01-one.png", words: "a & b", width: 1_200, height: 630),
        "index.html": PagePicture(path: "cards/index.png", words: "All", width: 2, height: 1),
      ])
    return { String(decoding: site.files[$0] ?? [], as: UTF8.self) }
  }

  @Test func `a page says where its picture is, how large, and what there is to see`() throws {
    let page = try Self.site(address: "https://example.org/course")
    #expect(
      page("01-one.html").contains(
        """
        <meta property="og:image" content="https://example.org/course/cards/01-one.png">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="630">
        <meta property="og:image:alt" content="a &amp; b">
        <meta name="twitter:card" content="summary_large_image">
        """))
    #expect(page("index.html").contains("content=\"https://example.org/course/cards/index.png\""))
    for name in ["02-two.html", "404.html"] { #expect(!page(name).contains("og:image")) }
  }

  @Test func `the pictures of a version are beside the newest, and nobody is led to where none is`()
    throws
  {
    let old = try Self.site(
      address: "https://example.org/course", version: try SiteVersion("0.1"))
    #expect(old("01-one.html").contains("https://example.org/course/latest/cards/01-one.png"))
    #expect(!old(GonePage.file).contains("og:image"))
    #expect(try !Self.site(address: nil)("01-one.html").contains("og:image"))
  }
}
