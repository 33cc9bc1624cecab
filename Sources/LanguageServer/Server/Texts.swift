import CourseFiles
import Literate

/// What the lessons say: in the editor, if it has them open, and on the disk.
extension LanguageServer {
  func didOpen(_ uri: String, _ text: String) {
    guard let path = setup.path(of: uri), isLesson(path) else { return }
    open[path] = uri
    update(path, [UInt8](text.utf8))
  }

  func didChange(_ uri: String, _ text: String) {
    guard let path = setup.path(of: uri), open[path] != nil else { return }
    update(path, [UInt8](text.utf8))
  }

  func didClose(_ uri: String) {
    guard let path = setup.path(of: uri), open.removeValue(forKey: path) != nil else { return }
    published[path] = nil
    send(Self.diagnostics([], of: uri))
    readFromDisk()
  }

  /// Whether a path is that of a lesson: a Markdown file in the folder of the lessons.
  private func isLesson(_ path: String) -> Bool {
    let folder = setup.root.appending(path: path).deletingLastPathComponent().standardizedFileURL
    return path.hasSuffix(".md") && folder.path == setup.lessons.path
  }

  private func update(_ path: String, _ bytes: [UInt8]) {
    draft.update(Course.File(path: path, bytes: bytes))
    retangle()
    showFiles(of: path)
  }

  /// Takes over what changed on the disk, but for the lessons that the editor has open.
  func readFromDisk() {
    let files = (try? Course.files(in: setup.lessons, root: setup.root)) ?? []
    let present = Set(files.map(\.path)).union(open.keys)
    for file in files where open[file.path] == nil { draft.update(file) }
    for path in draft.paths.subtracting(present) { draft.remove(path) }
    builtFiles = [:]
    known = [:]
    for name in compilerFaults.keys where name.contains("/") { compilerFaults[name] = nil }
    retangle()
  }

  /// Brings the Swift server into step with the course.
  private func retangle() {
    let old = virtual
    virtual = VirtualCourse(draft, module: setup.module, after: old)
    for name in old.files.keys where virtual.files[name] == nil { swift?.close(name) }
    for (name, file) in virtual.files where old.files[name]?.text != file.text {
      swift?.show(file)
    }
    if old.files.keys != virtual.files.keys, swift != nil,
      (try? workspace.write(virtual)) == true
    {
      let database = DocumentURI(setup.scratch).appending(ScratchWorkspace.databaseName)
      swift?.notify(
        "workspace/didChangeWatchedFiles",
        ["changes": [["uri": .string(database.text), "type": 2]]])
    }
    tellOwnFaults()
    isWaiting = !open.isEmpty
  }

  func showFiles(of lesson: String) {
    for file in virtual.files(of: lesson) { swift?.show(file) }
  }
}
