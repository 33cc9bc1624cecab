import Testing

@testable import Markup

@Suite struct PageLanguageTests {
  @Test(arguments: ["de", "de-AT", "DE", "de-Latn-CH"])
  func `a language is known by its first part`(name: String) {
    #expect(PageLanguage(named: name) == .german)
  }

  @Test(arguments: ["fr", "den", "qps", "x"])
  func `another one is not known`(name: String) {
    #expect(PageLanguage(named: name) == nil)
  }

  @Test(arguments: ["ar", "he-IL", "fa", "ur", "az-Arab", "ar-EG"])
  func `some run from right to left`(name: String) {
    #expect(PageLanguage.direction(of: name) == "rtl")
  }

  @Test(arguments: ["en", "de", "ar-Latn", "az", "qps-ploc", ""])
  func `others do not`(name: String) {
    #expect(PageLanguage.direction(of: name) == nil)
  }
}
