import CourseRuntime

let course = CourseManifest(
  title: "Hash tables",
  summary: "From an array with holes to a dictionary that grows.",
  cover: CourseManifest.Cover(lesson: 1)
)
