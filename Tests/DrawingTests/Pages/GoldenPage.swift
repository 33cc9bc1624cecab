/// A page around figures, with the styles and scripts of `Sources/Pages/Resources`; that which has the
/// words of all is the one of the woven course.
///
/// The browser suite opens such goldens, so what it drives is what is drawn.
enum GoldenPage {
  /// Returns the page.
  static func html(
    _ title: String, styles: [String], scripts: [String], _ figures: [String]
  ) -> String {
    let resources = "../../../../Sources/Pages/Resources"
    let sheets = (["style"] + styles).map {
      "<link rel=\"stylesheet\" href=\"\(resources)/\($0).css\">"
    }
    let deferred = scripts.map { "<script src=\"\(resources)/\($0).js\" defer></script>" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
      script-src 'self'">
      <title>\(title)</title>
      \(sheets.joined(separator: "\n"))
      <script src="../../../../site/course.js"></script>
      \(deferred.joined(separator: "\n"))
      </head>
      <body>
      <main>
      \(figures.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }
}
