import Exhibits

let course = CourseManifest(
  title: "Averages",
  summary: "Two lessons on the middle of a list of numbers.",
  parts: [CourseManifest.Part("Averages", from: 1)],
  timeLimit: 10
)
