import Literate
import Markup

/// An image as HTML: one for light pages and one for dark ones, if there are two.
struct PictureMarkup {
  let html: String

  init(_ picture: Picture, _ attachments: [String: Attachment]) {
    func image(_ address: String, _ file: String, _ theme: String?) -> String? {
      guard let size = attachments[file]?.size else { return nil }
      let attributes = [
        ("src", address), ("alt", picture.words), ("width", "\(size.width)"),
        ("height", "\(size.height)"), ("class", theme ?? "any"),
      ]
      let written = attributes.map { " \($0)=\"\(HTML.escaped($1))\"" }.joined()
      return "<img\(written)>"
    }
    if let dark = image(picture.darkAddress, picture.darkFile, "dark"),
      let light = image(picture.address, picture.file, "light")
    {
      html = light + dark
    } else {
      html = image(picture.address, picture.file, nil) ?? ""
    }
  }
}
