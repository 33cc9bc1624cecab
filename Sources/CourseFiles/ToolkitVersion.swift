/// Which release of the toolkit this is.
public enum ToolkitVersion {
  /// The release, or the next one with `-dev` after it; `RELEASING.md` says when it changes.
  public static let current = "0.1.0-dev"
}
