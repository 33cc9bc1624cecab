import CourseRuntime

// Nothing here runs, so weaving is little else than writing: for tests that interrupt it.
let course = CourseManifest(title: "Prose", summary: "Pages without code.")
