import Literate

/// Returns the course of some lessons, the first being lesson 1; each gets a title and a name.
package func course(_ lessons: String...) throws(CourseError) -> Course {
  try Course(
    files: lessons.enumerated().map { index, body in
      Course.File(
        path: "lessons/0\(index + 1)-part.md", bytes: Array("# Part \(index + 1)\n\n\(body)".utf8))
    }, directory: "lessons")
}
