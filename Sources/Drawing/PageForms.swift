import Markup

/// A drawing in two forms, one for a wide page and one for a telephone; the window decides which is seen.
///
/// On paper it is the wide one, and the narrow one borrows its words from it.
enum PageForms {
  /// What a telephone has room for, in pixels.
  static let narrowRoom = 320

  /// What the column of a page has room for where no menu stands beside it, in pixels.
  static let columnRoom = 624

  /// Returns both forms, or the one there is.
  ///
  /// - Parameters:
  ///   - wide: The form for a wide page.
  ///   - narrow: The form for a telephone, and for any page that lacks the room for the other.
  ///   - width: How wide the wide one is, in pixels, if that may be too much for a tablet.
  /// - Returns: The HTML.
  static func html(wide: String, narrow: String?, width: Int = 0) -> String {
    guard let narrow else { return wide }
    let name = width > columnRoom ? "wide-form broad-form" : "wide-form"
    return HTML.element("div", ["class": name], wide) + "\n"
      + HTML.element("div", ["class": "narrow-form"], narrow)
  }
}
