import Exhibits
import Markup

extension ReaderNumber {
  /// The number as a reader of the page's language wants to see it.
  ///
  /// What a lesson prints depends on its code alone, and has a point; what is drawn of it need not.
  var said: String { Typography.decimal(description) }
}
