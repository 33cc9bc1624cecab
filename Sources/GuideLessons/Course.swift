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
  // Its pages are no lessons.
  phrases: [
    "skipToLesson": "Skip to the chapter",
    "lessonNumber": "Chapter {1}",
    "previousAndNext": "Previous and next chapter",
    "lessons": "Chapters",
    "computed":
      "Every output, figure and number on this page was computed by the code of the chapters",
    "lessonCount": "chapter|chapters",
    "inAClone": "The chapters are the source of a Swift package. In a clone of it:",
    "mayBeRenamed":
      "It may have been renamed with its chapter. These are all the chapters:",
    "isGone": "This chapter is not in the guide any more",
    "lessonsNow": "These are the chapters now:",
    "notWoven": "This chapter could not be woven.",
    "score": "In this chapter: {1} right, {2} wrong, {3} open",
    "lessonsNumbers": "The chapter's numbers",
    "reportTitle": "Chapter {1}: ",
    "skipToCourse": "Skip to the guide",
    "searchCourse": "Search the guide",
    "foundInCourse": "Found in the guide",
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
