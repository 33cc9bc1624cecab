import CourseRuntime
import Exhibits
import LessonRuns
import Literate

@testable import Pages

/// A course of two lessons with a text in every place where a lesson, its run, the compiler or the
/// manifest can bring one onto a page.
struct HostileCourse {
  let payload: Payload
  private var prose: String { payload.entities }
  private var code: String { payload.isCode ? payload.text : "x" }
  private var escaped: String {
    payload.text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined()
  }

  /// Returns the course, with the runs of its lessons, of which the first shows some exhibits.
  func lessons(showing exhibits: [Exhibit] = []) throws -> WovenLessons {
    var lessons = try WovenLessons(first, second)
    lessons.manifest = CourseManifest(
      title: payload.text, summary: payload.text, parts: [.init(payload.text, from: 1)],
      repository: "https://example.org/a", address: "https://example.org/b",
      commands: [.init(payload.text, payload.text)],
      links: [.init(payload.text, to: "https://example.org/c", payload.text)])
    var run = LessonRun()
    run.transcript.values = [
      0: .init(text: payload.text, isNumber: false), 1: .init(text: payload.text, isNumber: true),
    ]
    run.transcript.chunks[1] = .init(output: [.text("x\(payload.text)x\n"), .text(payload.text)])
    run.transcript.chunks[1]?.output += exhibits.map { .exhibit($0) }
    let fails = lessons.course.lessons[0].chunks.first { $0.role == .fails }
    run.compilerOutput = [fails?.index ?? 0: payload.text]
    lessons.runs = [1: run]
    return lessons
  }

  private var first: String {
    """
    # T \(prose)

    ## H \(prose)

    ### H \(prose)

    P \(prose) *e \(prose)* **s \(prose)** [l \(prose)](https://example.org "t \(prose)")
    [a](<https://example.org/?q=\(prose)>) `````` c \(code) `````` `{swift} a` and a leaf.

    - i \(prose)
      - j \(prose)

    > q \(prose)

    > [!NOTE]
    > n \(prose)

    ````x\(prose)
    \(code)
    ````

        \(code)

    ```swift
    /// d \(code)
    struct Value { let text = "\(escaped)" }
    func value(_ text: String = "\(escaped)") {} // \(code)
    ```

    ```swift run id=a
    print("\(escaped)") // \(code)
    ```

    ```swift test
    @Test("\(escaped)") func a() {}
    @Test func `\(code.filter { $0 != "`" })`() {}
    ```

    ```swift fails
    // \(code)
    ```

    ```swift shown
    \(code)
    ```

    ```swift exercise
    // \(code)
    ```

    ```swift solution
    // \(code)
    ```

    """
  }

  private var second: String {
    """
    # U \(prose)

    P `{swift} a`

    ```swift
    let other = Value() // \(code)
    let more = value()
    ```

    ## Glossary

    - **leaf**: m \(prose)
    - **\(prose)**: m \(prose)

    """
  }
}
