import Exhibits
import Markup

/// What the lines of networks that are to be compared mean: how much the widest is, and which signs there are.
struct NetworkScale {
  /// The size of the largest weight; 0 if there is none.
  let largest: Double
  /// Whether one drawing of all lines lies under those of every step: those of less than a fifth are seen in it alone.
  let hasGround: Bool
  private let hasNegatives: Bool
  private let hasZeros: Bool
  private let isShared: Bool

  /// Measures the finite weights of one network, or of all that are steps of one.
  ///
  /// A film may have a ground unless a weight is negative, for between the dashes of its line one would see it.
  init(_ networks: [NetworkDiagram], isFilm: Bool = false) {
    let all = networks.flatMap { ($0.weights ?? []).joined().joined() }
    let weights = all.filter(\.isFinite)
    largest = weights.map(abs).max() ?? 0
    hasNegatives = weights.contains { $0 < 0 }
    hasZeros = weights.contains(0)
    hasGround = isFilm && !hasNegatives && !all.isEmpty && weights.count == all.count
    isShared = networks.count > 1
  }

  /// What the lines mean; nil if nothing has a size.
  var words: String? {
    if largest == 0 { return nil }
    let parts: [String?] = [
      hasNegatives ? Phrase.solidAndDashed.text : nil,
      hasZeros && !hasGround ? Phrase.greyIsZero.text : nil,
      (isShared ? Phrase.widestOfAll : .widest).text(ReaderNumber(largest).said),
      hasGround ? Phrase.greyIsSmall.text : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
