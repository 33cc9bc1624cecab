/// What the readers of Markdown do not agree on.
package struct MarkdownDialect: Sendable {
  /// How formulas are marked.
  enum Formulas {
    /// As GitHub has them: `` $`x`$ `` and blocks of the language `math`.
    case github
    /// Between one and two dollar signs, as notebooks have them.
    case dollars
    /// As code, for readers that cannot set them.
    case code
  }

  /// How other lessons, and images, are called.
  enum Addresses: Hashable {
    /// By their files; those of lessons have an ending.
    case files(ending: String)
    /// As DocC has them: lessons as documents, images by their names alone.
    case documents
  }

  /// What becomes of pictures.
  enum Figures {
    /// They are files in a folder beside the text.
    case files(folder: String)
    /// They are left out; the numbers stand as tables.
    case tables
  }

  let formulas: Formulas
  let figures: Figures
  /// Whether `[^1]` is a note, and `> [!NOTE]` a call-out.
  let isGitHubs: Bool
  let addresses: Addresses

  /// For a repository or a wiki: pictures are files.
  static let repository = MarkdownDialect(
    formulas: .github, figures: .files(folder: "figures"), isGitHubs: true,
    addresses: .files(ending: ".md"))
  /// For DocC, which knows neither formulas nor folds, and finds images by their names.
  static let documentation = MarkdownDialect(
    formulas: .code, figures: .tables, isGitHubs: false, addresses: .documents)
  /// For the cells of a notebook.
  static let notebook = MarkdownDialect(
    formulas: .dollars, figures: .tables, isGitHubs: false, addresses: .files(ending: ".ipynb"))
}
