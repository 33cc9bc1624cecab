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

  @Test func `the size of a picture is in its first bytes, and other files have none`() {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let size: [UInt8] = [0, 0, 4, 0xB0, 0, 0, 2, 0x76]
    #expect(PNGSize(head + Array("IHDR".utf8) + size) == PNGSize(width: 1_200, height: 630))
    #expect(PNGSize(head + Array("IHDR".utf8)) == nil)
    #expect(PNGSize(Array("GIF89a".utf8) + head + size) == nil)
  }

  @Test func `without a browser, what to install is told`() {
    #expect(NoChromium(named: nil).description.contains("'apt-get install chromium'"))
  }
}
