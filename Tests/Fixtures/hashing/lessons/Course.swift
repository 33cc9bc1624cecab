import CourseRuntime

let course = CourseManifest(
  title: "Hash tables",
  summary: "From an array with holes to a dictionary that grows.",
  address: "https://example.org/hash-tables",
  cover: CourseManifest.Cover(lesson: 1)
)
