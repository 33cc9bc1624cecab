import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate

/// The folder that a share is written to, and read from on another machine.
struct ShareFolder {
  /// The folder.
  let url: URL
  /// The same, as the author calls it.
  let name: String

  /// A folder at a path.
  init(_ path: String) {
    url = URL(filePath: path, directoryHint: .isDirectory)
    name = path
  }

  /// Writes a share in the place of one that was there; nothing is left of that.
  ///
  /// - Parameters:
  ///   - share: The share; what its record says of files is found out here.
  ///   - course: Its course, which has the lessons' names.
  ///   - seconds: How long its lessons took, by their numbers.
  /// - Throws: `Problem` if something else is in the folder, or the system's error.
  func write(_ share: Share, of course: Course, seconds: [Int: Double]) throws {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    let isOurs = present.contains(Share.recordName)
    if let other = present.sorted().first(where: { !$0.hasPrefix(".") }), !isOurs {
      throw Problem(in: name, "has '\(other)' in it: a share needs a folder of its own")
    }
    // Without its record the folder is no share: so it is while files change.
    if isOurs { try FileManager.default.removeItem(at: url.appending(path: Share.recordName)) }
    let output = OutputFolder(url)
    var record = share.record
    if record.runs != nil {
      record.runs = try share.runs.sorted { $0.key < $1.key }.compactMap { number, run in
        guard let lesson = course.lesson(number) else { return nil }
        let bytes = [UInt8](try ResultCoding.encoder().encode(run))
        let file = "\(lesson.slug).json"
        try output.write(bytes, to: file)
        return Share.Record.Run(
          lesson: number, file: file, sum: Checksum.digest(of: bytes), seconds: seconds[number])
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = try encoder.encode(record)
    try output.removeOthers(than: Set(record.runs?.map(\.file) ?? []), suffix: ".json")
    try output.write(text, to: Share.recordName)
  }

  /// Reads the share.
  ///
  /// - Throws: `Problem` if there is none, or if it is damaged.
  func read() throws(Problem) -> Share {
    guard let data = try? Data(contentsOf: url.appending(path: Share.recordName)) else {
      throw Problem(
        in: name,
        "no share is in it: 'weave run --shard' and 'weave check --shard' write one, with a file "
          + "'\(Share.recordName)'")
    }
    struct Form: Decodable { let form: Int }
    if let form = try? JSONDecoder().decode(Form.self, from: data).form, form != Share.form {
      throw Problem(
        in: name,
        "a share of form \(form), written by another release of the toolkit; this one reads form "
          + "\(Share.form)")
    }
    guard let record = try? JSONDecoder().decode(Share.Record.self, from: data),
      (1...Shard.limit).contains(record.shard.count),
      (1...record.shard.count).contains(record.shard.number)
    else { throw Problem(in: "\(name)/\(Share.recordName)", "damaged: it says nothing of a share") }
    var share = Share(record: record)
    for run in record.runs ?? [] { share.runs[run.lesson] = try read(run) }
    return share
  }

  private func read(_ run: Share.Record.Run) throws(Problem) -> LessonRun {
    guard !run.file.contains("/"),
      let data = try? Data(contentsOf: url.appending(path: run.file)),
      Checksum.digest(of: [UInt8](data)) == run.sum,
      let known = try? ResultCoding.decoder.decode(LessonRun.self, from: data)
    else {
      throw Problem(
        in: "\(name)/\(run.file)",
        "damaged or missing: copy the folder anew, or run the share again")
    }
    return known
  }

  /// The folders of shares at some paths: a path is a share's folder, or a folder of such folders, as
  /// services write it that hand artifacts on.
  static func all(at paths: [String]) -> [ShareFolder] {
    paths.flatMap { path -> [ShareFolder] in
      let folder = ShareFolder(path)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []
      guard !names.contains(Share.recordName) else { return [folder] }
      let inner = names.sorted().map { ShareFolder("\(path)/\($0)") }.filter {
        FileManager.default.fileExists(atPath: $0.url.appending(path: Share.recordName).path)
      }
      return inner.isEmpty ? [folder] : inner
    }
  }
}
