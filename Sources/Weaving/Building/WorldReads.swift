import Literate

/// Whether a lesson's run may read something besides the program: files, clocks, the environment.
struct WorldReads {
  let isFound = false

  init(_ program: LessonBuild.Program, visible: Set<Int>) {}
}
