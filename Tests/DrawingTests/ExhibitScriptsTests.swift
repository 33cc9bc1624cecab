import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct ExhibitScriptsTests {
  @Test func `what moves needs the player and a script of its own, and nothing else needs one`()
    throws
  {
    let scripts = try ExhibitSamples.ofEveryKind().map(\.scripts).filter { !$0.isEmpty }
    #expect(
      scripts == [
        ["player.js", "stepper.js"], ["player.js", "scrubber.js"], ["player.js", "training.js"],
      ])
  }
}
