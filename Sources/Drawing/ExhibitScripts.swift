import Exhibits

extension Exhibit {
  /// The scripts that make the exhibit move, by file name; without them, everything is there to read.
  package var scripts: [String] {
    switch self {
    case .stepper: ["player.js", "stepper.js"]
    case .scrubber: ["player.js", "scrubber.js"]
    default: []
    }
  }
}
