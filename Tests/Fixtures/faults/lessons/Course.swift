import Exhibits

// Every lesson but the first goes wrong when it runs, each in a way of its own.
let course = CourseManifest(title: "Faults", summary: "Lessons that go wrong.", timeLimit: 4)
