/// The picture that other sites show beside a link to a page.
package struct PagePicture: Hashable, Sendable {
  /// The path of the picture in the site.
  package let path: String
  /// What there is to see, in words.
  package let words: String
  /// How wide it is, in pixels.
  package let width: Int
  /// How high it is, in pixels.
  package let height: Int

  /// Creates a picture; what the arguments mean is said at the properties.
  package init(path: String, words: String, width: Int, height: Int) {
    self.path = path
    self.words = words
    self.width = width
    self.height = height
  }
}

/// What a page says of its picture.
struct PictureContent {
  /// Where the picture is: whoever shows it takes no address that is seen from the page.
  let address: String
  let words: String
  let width: Int
  let height: Int
}
