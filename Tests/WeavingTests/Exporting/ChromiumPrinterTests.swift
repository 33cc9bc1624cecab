import Testing

@testable import Weaving

@Suite struct ChromiumPrinterTests {
  @Test func `a browser that the variable names and that does not run is told`() async throws {
    let error = await #expect(throws: NoChromium.self) {
      try await ChromiumPrinter(named: "/nowhere/chromium")
    }
    #expect(
      error?.description
        == "error: '/nowhere/chromium', which the variable CHROMIUM names, does not run")
  }

  @Test func `without a browser, what to install is told`() {
    #expect(NoChromium(named: nil).description.contains("'apt-get install chromium'"))
  }
}
