import Exhibits

extension Exhibit {
  /// The scripts that make the exhibit move, by file name; without them, everything is there to read.
  package var scripts: [String] {
    switch self {
    case .graph(let graph): (LiveData(graph) == nil ? [] : ["live.js"]) + ["names.js"]
    case .gate(let gate): (LiveData(gate) == nil ? [] : ["live.js"]) + ["names.js"]
    case .stepper(let stepper):
      (stepper.rules.flatMap { _ in LiveData(stepper.graph) } == nil ? [] : ["live.js"])
        + ["names.js", "player.js", "stepper.js"]
    case .scrubber: ["player.js", "scrubber.js"]
    case .training: ["player.js", "training.js"]
    default: []
    }
  }
}
