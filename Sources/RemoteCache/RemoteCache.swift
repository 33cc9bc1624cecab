import CourseFiles
import Foundation

/// Results that machines share, on a server that speaks Bazel's protocol of a cache over HTTP.
///
/// A result is a file below `/cas/`, named by its own digest. Below `/ac/`, the digest of what a result
/// depends on names that file. Nothing that the server says is believed: a file counts only if it has the
/// digest and the size that it should have, and says itself what it is the result of. What is damaged,
/// swapped or cut short is no worse than absent.
///
/// A server that is no help costs its time once: after a failure, and when it was slow for as long as one
/// is patient, it is not asked again. What these checks cannot find out is a number that somebody with the
/// right to write has made up; who proves a course takes nothing from a cache, unless told to trust it.
package actor RemoteCache {
  private let settings: CacheSettings
  private let session = HTTPSession()
  /// How many seconds were lost beyond what a quick answer takes.
  private var lost = 0.0
  /// Why the server is not asked any more.
  private var end: String?
  /// Why nothing is written any more.
  private var endOfWriting: String?
  /// What was found damaged, in words, and how often.
  private var damage: [String: Int] = [:]
  /// How many results were taken.
  package private(set) var taken = 0
  /// How many results were written.
  package private(set) var written = 0

  /// What an answer may take without counting as slow.
  private static let quick = 1.0
  /// No action of ours is larger.
  private static let actionLimit = 4 << 10

  /// Uses a cache.
  package init(_ settings: CacheSettings) {
    self.settings = settings
  }

  /// Ends the use of the cache.
  package func close() { session.close() }

  /// Returns the result of what a key stands for, if the server has it and it is sound.
  package func value(for key: [UInt8]) async -> [UInt8]? {
    let name = SHA256(key).description
    guard let action = await get(settings.address.action(name), limit: Self.actionLimit) else {
      return nil
    }
    guard let result = ActionResult(action), result.size <= settings.sizeLimit else {
      return damaged("what '/ac/' keeps is no result of ours")
    }
    guard let blob = await get(settings.address.blob(result.digest), limit: result.size) else {
      return nil
    }
    guard blob.count == result.size, SHA256(blob).description == result.digest else {
      return damaged("a file has not the digest that it is named by")
    }
    let head = Self.head(name)
    guard blob.starts(with: head) else { return damaged("a file is the result of something else") }
    taken += 1
    return Array(blob[head.count...])
  }

  /// Keeps the result of what a key stands for, if it may.
  package func keep(_ value: [UInt8], for key: [UInt8]) async {
    guard !settings.isReadOnly, endOfWriting == nil, end == nil else { return }
    let name = SHA256(key).description
    let blob = Self.head(name) + value
    guard blob.count <= settings.sizeLimit else { return }
    let result = ActionResult(digest: SHA256(blob).description, size: blob.count)
    // The file first: an action never names one that is not there.
    guard await put(blob, to: settings.address.blob(result.digest)),
      await put(result.bytes, to: settings.address.action(name))
    else { return }
    written += 1
  }

  /// What went wrong, in words; empty if nothing did.
  package var faults: [String] {
    let damages = damage.sorted { $0.key < $1.key }.map { words, count in
      "\(words) (\(count == 1 ? "once" : "\(count) times")); it was not taken"
    }
    let ends = [
      end.map { "\($0); it is not asked any more" },
      endOfWriting.map { "\($0); nothing is written to it any more" },
    ]
    return damages + ends.compactMap(\.self)
  }

  /// The first line of a file: of which key it is the result.
  private static func head(_ name: String) -> [UInt8] {
    Array("weave result, form 1, of \(name)\n".utf8)
  }

  private func damaged(_ words: String) -> [UInt8]? {
    damage[words, default: 0] += 1
    return nil
  }

  private func get(_ url: URL, limit: Int) async -> [UInt8]? {
    guard let answer = await send("GET", url, limit: limit) else { return nil }
    switch answer.status {
    case 200: return answer.body
    case 404, 410: return nil
    case 401, 403:
      end =
        end ?? "it refuses who asks (status \(answer.status)): "
        + "\(CacheSettings.authorizationVariable) says who that is"
    default: end = end ?? "it answered with status \(answer.status)"
    }
    return nil
  }

  private func put(_ bytes: [UInt8], to url: URL) async -> Bool {
    guard let answer = await send("PUT", url, body: bytes, limit: 1 << 20) else { return false }
    if [200, 201, 202, 204].contains(answer.status) { return true }
    endOfWriting = endOfWriting ?? "it takes no results (status \(answer.status))"
    return false
  }

  private func send(
    _ method: String, _ url: URL, body: [UInt8]? = nil, limit: Int
  ) async -> HTTPSession.Answer? {
    guard end == nil else { return nil }
    let timeout = settings.timeout
    let seconds = min(timeout, max(Self.quick, timeout - lost))
    let start = ContinuousClock.now
    let result = await session.send(
      method, url, body: body, authorization: settings.authorization, limit: limit,
      seconds: seconds)
    lost += max(0, (ContinuousClock.now - start) / .seconds(1) - Self.quick)
    switch result {
    case .success(let answer):
      if lost > timeout { end = end ?? "it is slow" }
      return answer
    case .failure(.tooLarge(let bytes)):
      damage["it sent more than the \(bytes) bytes that it should", default: 0] += 1
    case .failure(let failure): end = end ?? failure.description
    }
    return nil
  }
}
