import CourseRuntime

let course = CourseManifest(
  title: "Writing a course",
  summary: """
    How to write a course whose every number is computed: each fence, value, formula, picture and \
    error, with what it gives.
    """,
  parts: [
    CourseManifest.Part("Begin", from: 1),
    CourseManifest.Part("Write", from: 3),
    CourseManifest.Part("Show", from: 6),
    CourseManifest.Part("Run, check, publish", from: 8),
    CourseManifest.Part("When something is wrong", from: 9),
    CourseManifest.Part("What you can rely on", from: 13),
    CourseManifest.Part("Behind it", from: 14),
    CourseManifest.Part("More ways to work", from: 15),
  ],
  commands: [
    CourseManifest.Command(
      "swift run weave new ../averages --title \"Averages\"", "Begins a course of your own."),
    CourseManifest.Command("swift run guide", "Weaves these pages."),
  ],
  links: [
    CourseManifest.Link(
      "Micrograd in Swift", to: "../index.html", "The course that the toolkit was made for.")
  ]
)
