import Exhibits

let course = CourseManifest(
  title: "Micrograd in Swift",
  summary: """
    Build the engine behind deep learning from nothing, one chapter at a time: backpropagation, \
    down to the last digit.
    """,
  parts: [
    CourseManifest.Part("The Value class", from: 6),
    CourseManifest.Part("Operations and their gradients", from: 8),
    CourseManifest.Part("The backward pass", from: 12),
  ],
  commands: [
    CourseManifest.Command(".ci/setup && swift run weave", "Runs every lesson, weaves every page."),
    CourseManifest.Command(
      ".ci/setup && swift test", "Runs every chapter's tests; add --filter Chapter08 for one."),
  ]
)
