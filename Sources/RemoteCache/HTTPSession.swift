import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks a server over HTTP, within bounds: follows no redirection, keeps no cookie, takes no more bytes and
/// waits no longer than it is told.
///
/// It is Foundation's, which comes with the toolchain: it speaks TLS with the system's certificates, and
/// what a client library would bring besides takes minutes to build.
final class HTTPSession: NSObject, URLSessionDataDelegate, Sendable {
  /// What a server answered.
  struct Answer: Hashable {
    let status: Int
    let body: [UInt8]
  }

  /// Why there is no answer.
  enum Failure: Error, Hashable, CustomStringConvertible {
    case tooSlow(seconds: Double)
    case tooLarge(bytes: Int)
    case redirected(to: String)
    case broken(String)

    /// The failure in words.
    var description: String {
      switch self {
      case .tooSlow(let seconds):
        "it took longer than \(seconds.formatted(.number.precision(.fractionLength(0...1)))) seconds"
      case .tooLarge(let bytes): "it sent more than \(bytes) bytes"
      case .redirected(let place): "it sends us on to '\(place)', and no redirection is followed"
      case .broken(let reason): reason
      }
    }
  }

  private struct Request {
    let limit: Int
    let continuation: CheckedContinuation<Result<Answer, Failure>, Never>
    var body: [UInt8] = []
  }

  private let open = Mutex<[Int: Request]>([:])
  private let session = Mutex<URLSession?>(nil)

  override init() {
    super.init()
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.httpMaximumConnectionsPerHost = 4
    let own = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    session.withLock { $0 = own }
  }

  /// Ends all requests; the session holds on to this until then.
  func close() {
    session.withLock { session in
      session?.invalidateAndCancel()
      session = nil
    }
  }

  /// Sends a request.
  ///
  /// - Parameters:
  ///   - method: `GET` or `PUT`.
  ///   - url: Where to.
  ///   - body: What to send.
  ///   - authorization: The value of the header of this name.
  ///   - limit: The most bytes that are taken of the answer.
  ///   - seconds: How long to wait for all of it.
  /// - Returns: The answer, or why there is none.
  func send(
    _ method: String, _ url: URL, body: [UInt8]? = nil, authorization: String?, limit: Int,
    seconds: Double
  ) async -> Result<Answer, Failure> {
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
    request.httpMethod = method
    request.timeoutInterval = seconds + 1
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    request.setValue("application/octet-stream", forHTTPHeaderField: "Content-Type")
    if let authorization { request.setValue(authorization, forHTTPHeaderField: "Authorization") }
    request.httpBody = body.map { Data($0) }
    let sent = request
    return await withCheckedContinuation { continuation in
      guard let task = session.withLock({ $0?.dataTask(with: sent) }) else {
        return continuation.resume(returning: .failure(.broken("it is not used any more")))
      }
      let number = task.taskIdentifier
      open.withLock { $0[number] = Request(limit: limit, continuation: continuation) }
      task.resume()
      Task { [weak self] in
        try? await Task.sleep(for: .seconds(seconds))
        if self?.end(number, .failure(.tooSlow(seconds: seconds))) == true { task.cancel() }
      }
    }
  }

  /// Gives the answer to who waits for it; false if somebody has done so before.
  @discardableResult
  private func end(_ number: Int, _ result: Result<Answer, Failure>) -> Bool {
    guard let request = open.withLock({ $0.removeValue(forKey: number) }) else { return false }
    request.continuation.resume(returning: result)
    return true
  }

  /// A redirection is the server's last word.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    end(
      task.taskIdentifier,
      .failure(.redirected(to: request.url?.absoluteString ?? "another place")))
    completionHandler(nil)
    task.cancel()
  }

  func urlSession(
    _ session: URLSession, dataTask task: URLSessionDataTask, didReceive data: Data
  ) {
    let limit = open.withLock { open -> Int? in
      guard var request = open.removeValue(forKey: task.taskIdentifier) else { return nil }
      request.body.append(contentsOf: data)
      open[task.taskIdentifier] = request
      return request.body.count > request.limit ? request.limit : nil
    }
    guard let limit else { return }
    end(task.taskIdentifier, .failure(.tooLarge(bytes: limit)))
    task.cancel()
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    let number = task.taskIdentifier
    if let error {
      end(number, .failure(.broken(error.localizedDescription)))
    } else if let response = task.response as? HTTPURLResponse {
      let body = open.withLock { $0[number]?.body } ?? []
      // A server may say where else to ask without the header that Foundation looks for.
      let isRedirection = (300..<400).contains(response.statusCode)
      end(
        number,
        isRedirection
          ? .failure(.redirected(to: "another place"))
          : .success(Answer(status: response.statusCode, body: body)))
    } else {
      end(number, .failure(.broken("it does not speak HTTP")))
    }
  }
}
