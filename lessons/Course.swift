import Exhibits

let course = CourseManifest(
  title: "Micrograd in Swift",
  summary: "An autograd engine and a neural network, from scratch, in which every number is real."
)
