import Exhibits

extension Transcript {
  /// The scripts that the exhibits need, by file name; each once, in alphabetical order, in which
  /// the player comes before what it plays.
  var scripts: [String] {
    let exhibits = chunks.values.flatMap(\.output).compactMap { piece -> Exhibit? in
      if case .exhibit(let exhibit) = piece { exhibit } else { nil }
    }
    return Set(exhibits.flatMap(\.scripts)).sorted()
  }
}

extension Exhibit {
  /// The scripts that make the exhibit move; without them, everything is there to read.
  fileprivate var scripts: [String] {
    switch self {
    case .stepper: ["player.js", "stepper.js"]
    case .scrubber: ["player.js", "scrubber.js"]
    default: []
    }
  }
}
