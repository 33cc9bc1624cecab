import Foundation
import Testing

@testable import Pages

@Suite struct ChunkCaptionTests {
  @Test func `code that is added says to which file, and after what`() throws {
    let lessons = try WovenLessons(
      """
      # One

      ```swift
      struct Point { let x: Double }
      ```

      ```swift hidden
      let quiet = 1
      ```

      ```swift
      // Nothing yet.
      ```

      ```swift
      let last = 1
      ```

      ```swift run
      print(last)
      ```

      ```swift test
      @Test func a() {}
      ```

      """)
    func file(_ chunk: Int) -> String {
      "<a href=\"01-one.program.html#chunk.1.\(chunk)\"><code>01-one.swift</code></a>"
    }
    #expect(
      try captions(lessons.body()) == [
        "Begins \(file(1))",
        "Added to \(file(3)) after <a href=\"#chunk.1.1\"><code>Point</code></a>",
        "Added to \(file(4))", "Runs on this page", "Begins the suite <code>Chapter01</code>",
      ])
  }

  @Test func `code of another target says so by its file, which is on no page`() throws {
    let lessons = try WovenLessons(
      """
      # One

      ```swift
      let a = 1
      ```

      ```swift target=Server
      let b = 1
      ```

      ```swift target=Server
      let c = 1
      ```

      ```swift test target=Server
      @Test func d() {}
      ```

      """)
    let captions = try captions(lessons.body())
    #expect(captions[1] == "Begins <code>Server/01-one.swift</code>")
    #expect(captions[2] == "Added to <code>Server/01-one.swift</code>")
    #expect(captions[3] == "Begins the suite <code>Chapter01Server</code>")
  }

  @Test func `code that changes earlier code says where that is, and how much of it changes`()
    throws
  {
    let lessons = try WovenLessons(
      """
      # One

      ```swift id=point
      struct Point {
        let x: Double
      }
      enum Side {
        // <<sides>>
      }
      ```

      """,
      """
      # Two

      ```swift into=sides
      case left
      ```

      ```swift replaces=point id=second
      struct Point {
        var x: Double
        var z: Double
      }
      enum Side {
        // <<sides>>
      }
      ```

      ```swift replaces=second id=third
      struct Point {
        var x: Double
        var z: Double
        var t: Double
      }
      enum Side {
        // <<sides>>
      }
      ```

      ```swift replaces=third id=fourth
      struct Point {
        var x: Double
        var z: Double
      }
      enum Side {
        // <<sides>>
      }
      ```

      ```swift replaces=fourth
      // <<sides>>
      ```

      """)
    func point(_ address: String, _ place: String = "") -> String {
      "<a href=\"\(address)\"><code>Point</code></a> in "
        + "<a href=\"02-two.program.html\(place)\"><code>01-one.swift</code></a>"
    }
    let first = "01-one.html#chunk.1.1"
    // The last of those that replace each other stands in the program, and is a place for others only.
    #expect(
      try captions(lessons.body("02-two.html")) == [
        "Goes into \(point(first, "#chunk.2.1"))",
        "Replaces 1 of the 5 lines of \(point(first)) with 2",
        "Adds a line to \(point("#chunk.2.2"))",
        "Removes 1 of the 7 lines of \(point("#chunk.2.3"))",
        "Replaces all 6 lines of \(point("#chunk.2.4"))",
      ])
  }

  private func captions(_ html: String) -> [String] {
    html.components(separatedBy: "\n").filter { $0.hasPrefix("<figcaption>") }.map {
      $0.replacing("<figcaption>", with: "").replacing("</figcaption>", with: "")
    }
  }
}
