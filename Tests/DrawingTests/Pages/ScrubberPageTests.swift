import ExhibitSamples
import Exhibits
import Support
import Testing

@testable import Drawing

@Suite struct ScrubberPageTests {
  /// A page with three scrubbers: one of more frames than there are small maps, and one with a network.
  ///
  /// `Tests/Browser/test_scrubber.py` opens the golden, so what it drives is what is drawn here.
  @Test func `a page of scrubbers is as it was driven in a browser`() throws {
    let figures = [
      try ExhibitRenderer(id: "long").html(.scrubber(ScrubberSamples.circle(14))),
      try ExhibitRenderer(id: "short").html(.scrubber(ScrubberSamples.circle(3))),
      try ExhibitRenderer(id: "both").html(.scrubber(ScrubberSamples.both(3))),
    ]
    try expectGolden(Self.page(figures.joined(separator: "\n")), "scrubbers.html")
  }

  private static func page(_ body: String) -> String {
    let resources = "../../../../Sources/Pages/Resources"
    let sheets = ["style", "chart", "network", "player", "scrubber"].map {
      "<link rel=\"stylesheet\" href=\"\(resources)/\($0).css\">"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
      script-src 'self'">
      <title>Scrubbers</title>
      \(sheets.joined(separator: "\n"))
      <script src="\(resources)/course.js"></script>
      <script src="\(resources)/player.js" defer></script>
      <script src="\(resources)/scrubber.js" defer></script>
      </head>
      <body>
      <main>
      \(body)
      </main>
      </body>
      </html>

      """
  }
}
