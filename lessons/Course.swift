import CourseRuntime

let course = CourseManifest(
  title: "Micrograd in Swift",
  summary: """
    Build the engine behind deep learning from nothing, one lesson at a time: backpropagation, \
    down to the last digit.
    """,
  parts: [
    CourseManifest.Part("Before you start", from: 1),
    CourseManifest.Part("The math you need", from: 3),
    CourseManifest.Part("The Value class", from: 6),
    CourseManifest.Part("Operations and their gradients", from: 8),
    CourseManifest.Part("The backward pass", from: 12),
    CourseManifest.Part("The neural network bits", from: 14),
    CourseManifest.Part("Training", from: 18),
    CourseManifest.Part("Does it actually work?", from: 24),
    CourseManifest.Part("Afterwards", from: 26),
    CourseManifest.Part("Everything else is efficiency", from: 29),
    CourseManifest.Part("More mathematics", from: 35),
    CourseManifest.Part("Letters", from: 39),
  ],
  cover: CourseManifest.Cover(lesson: 21),
  commands: [
    CourseManifest.Command(".ci/setup && swift run weave", "Runs every lesson, weaves every page."),
    CourseManifest.Command(
      ".ci/setup && swift test",
      "Runs the tests of all lessons; add --filter Chapter08 for lesson 8."),
  ],
  links: [
    CourseManifest.Link(
      "Write a course of your own", to: "guide/index.html",
      "The guide for authors: every fence, value, formula, picture and error, with what it gives.")
  ],
  // They train several networks, and a machine may be busy with other things.
  timeLimits: [21: 180, 22: 300, 23: 180],
  wrongAnswers: 2
)
