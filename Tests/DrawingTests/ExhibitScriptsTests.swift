import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct ExhibitScriptsTests {
  @Test func `what moves needs the player and its own script, what has names the one for them`()
    throws
  {
    let scripts = try ExhibitSamples.ofEveryKind().map(\.scripts).filter { !$0.isEmpty }
    #expect(
      scripts == [
        ["names.js"], ["names.js", "player.js", "stepper.js"], ["names.js"],
        ["player.js", "scrubber.js"], ["player.js", "training.js"],
      ])
  }
}
