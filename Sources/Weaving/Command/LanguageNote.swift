import Pages
import Running

extension CourseOnDisk {
  /// Tells an author in whose language the words that pages have of their own are not known.
  func tellOfLanguage() {
    guard let note = manifest.languageNote else { return }
    Terminal.tell("\(lessonsName)/Course.swift:\(manifest.line): note: \(note)")
  }
}
