/// What the readers of Markdown do not agree on.
package struct MarkdownDialect: Sendable {
  /// How formulas are marked.
  enum Formulas {
    /// As GitHub has them: `` $`x`$ `` and blocks of the language `math`.
    case github
    /// Between one and two dollar signs, as notebooks have them.
    case dollars
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
  /// What a link to a lesson's page ends with.
  let linkEnding: String

  /// For a repository or a wiki: pictures are files.
  static let repository = MarkdownDialect(
    formulas: .github, figures: .files(folder: "figures"), isGitHubs: true, linkEnding: ".md")
  /// For the cells of a notebook.
  static let notebook = MarkdownDialect(
    formulas: .dollars, figures: .tables, isGitHubs: false, linkEnding: ".ipynb")
}
