import Exhibits

extension Transcript {
  /// The scripts that the exhibits need, by file name, in alphabetical order; each once.
  var scripts: [String] {
    let exhibits = chunks.values.flatMap(\.output).compactMap { piece -> Exhibit? in
      if case .exhibit(let exhibit) = piece { exhibit } else { nil }
    }
    return Set(exhibits.compactMap(\.script)).sorted()
  }
}

extension Exhibit {
  /// The script that makes the exhibit move; without it, everything is there to read.
  fileprivate var script: String? {
    if case .stepper = self { "stepper.js" } else { nil }
  }
}
