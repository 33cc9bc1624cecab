import Foundation
import Testing

@testable import Serving

@Suite struct LivePageTests {
  private let page = """
    <!DOCTYPE html>
    <html>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
    <script src="a.js"></script>
    </head>
    <body></body>
    </html>
    """

  @Test func `the client comes before all scripts, and may speak with the server`() async throws {
    try await Preview.run(["page.html": page, "a.txt": page]) {
      await $0.server.publish(LiveState(version: 7))
      let answer = try await $0.get("/page.html")
      let client = try #require(answer.range(of: "<script src=\"/-preview/client.js\""))
      let other = try #require(answer.range(of: "<script src=\"a.js\""))
      #expect(client.lowerBound < other.lowerBound)
      #expect(answer.contains("data-version=\"7\""))
      #expect(answer.contains("content=\"connect-src 'self'; default-src 'none';"))
      #expect(try await $0.get("/a.txt").hasSuffix(page))
      let file = try String(contentsOf: $0.folder.appending(path: "page.html"), encoding: .utf8)
      #expect(file == page)
    }
  }

  @Test func `the client's own files are served`() async throws {
    try await Preview.run {
      let script = try await $0.get("/-preview/client.js")
      #expect(script.contains("\r\nContent-Type: text/javascript; charset=utf-8\r\n"))
      #expect(script.contains("EventSource"))
      let sheet = try await $0.get("/-preview/overlay.css")
      #expect(status(sheet) == "200 OK")
    }
  }
}
