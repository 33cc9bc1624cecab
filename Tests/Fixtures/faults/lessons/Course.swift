import CourseRuntime

// Lessons 2 to 28, 40, 41 and 46 go wrong when they run, each in a way of its own; the others only look like it.
let course = CourseManifest(
  title: "Faults", summary: "Lessons that go wrong.", timeLimits: [7: 1.5, 25: 1.5],
  memoryLimit: 256)
