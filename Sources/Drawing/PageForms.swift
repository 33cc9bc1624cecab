import Markup

/// A drawing in two forms, one for a wide page and one for a telephone; the window decides which is seen.
///
/// On paper it is the wide one, and the narrow one borrows its words from it.
enum PageForms {
  /// What a telephone has room for, in pixels.
  static let narrowRoom = 320

  /// Returns both forms, or the one there is.
  static func html(wide: String, narrow: String?) -> String {
    guard let narrow else { return wide }
    return HTML.element("div", ["class": "wide-form"], wide) + "\n"
      + HTML.element("div", ["class": "narrow-form"], narrow)
  }
}
