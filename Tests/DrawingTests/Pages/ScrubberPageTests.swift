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
    let page = GoldenPage.html(
      "Scrubbers", styles: ["chart", "network", "player", "scrubber"],
      scripts: ["player", "scrubber"], figures)
    try expectGolden(page, "scrubbers.html")
  }
}
