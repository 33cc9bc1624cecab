import Testing

@testable import RemoteCache

@Suite struct CacheSettingsTests {
  @Test(arguments: [
    ("https://cache.example.org", "https://cache.example.org"),
    ("https://cache.example.org:8443/course/", "https://cache.example.org:8443/course"),
    ("http://localhost:8080", "http://localhost:8080"),
    ("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"),
    ("http://[::1]:8080/a", "http://[::1]:8080/a"),
  ])
  func `an address is https, or this machine's own`(text: String, base: String) throws {
    #expect(try CacheAddress(text).base.absoluteString == base)
  }

  @Test(arguments: [
    "http://cache.example.org", "http://127.0.0.1.example.org", "http://localhost.example.org",
    "http://128.0.0.1", "http://127.1.1", "http://0.0.0.0:80", "http://10.0.0.1",
  ])
  func `an address of another machine without encryption is refused`(text: String) {
    #expect(throws: CacheAddress.Fault.self) { try CacheAddress(text) }
  }

  @Test(arguments: ["", "cache", "ftp://a.org", "https://", "file:///tmp", "https:/a", "//a.org"])
  func `what is no address is refused`(text: String) {
    #expect(throws: CacheAddress.Fault.notAnAddress(text)) { try CacheAddress(text) }
  }

  @Test func `credentials stand in the environment, never in the address`() {
    #expect(throws: CacheAddress.Fault.hasCredentials) {
      try CacheAddress("https://me:secret@a.org")
    }
    #expect(throws: CacheAddress.Fault.hasMore("https://a.org/?token=secret")) {
      try CacheAddress("https://a.org/?token=secret")
    }
    #expect(!CacheAddress.Fault.hasCredentials.description.contains("secret"))
  }

  @Test func `the command line counts more than the environment`() throws {
    let environment = ["WEAVE_CACHE": "https://a.org", "WEAVE_CACHE_AUTHORIZATION": "Bearer x"]
    let settings = try #require(
      try CacheSettings(option: nil, isReadOnly: false, environment: environment))
    #expect(settings.address == (try CacheAddress("https://a.org")))
    #expect(settings.authorization == "Bearer x")
    #expect(!settings.isReadOnly)
    let other = try CacheSettings(
      option: "https://b.org", isReadOnly: true, environment: environment)
    #expect(other?.address == (try CacheAddress("https://b.org")))
    #expect(other?.isReadOnly == true)
    #expect(try CacheSettings(option: "", isReadOnly: false, environment: environment) == nil)
    #expect(try CacheSettings(option: nil, isReadOnly: false, environment: [:]) == nil)
    let fork = environment.merging(["WEAVE_CACHE_READ_ONLY": "1"]) { $1 }
    #expect(
      try CacheSettings(option: nil, isReadOnly: false, environment: fork)?.isReadOnly == true)
  }

  @Test(arguments: [
    ("WEAVE_CACHE", "http://a.org"), ("WEAVE_CACHE_AUTHORIZATION", "Bearer x\r\nHost: b.org"),
    ("WEAVE_CACHE_AUTHORIZATION", "secret"), ("WEAVE_CACHE_TIMEOUT", "0"),
    ("WEAVE_CACHE_TIMEOUT", "soon"), ("WEAVE_CACHE_TIMEOUT", "1e9"),
  ])
  func `a setting that means nothing is told with its name, and no secret`(
    name: String, value: String
  ) {
    let environment = ["WEAVE_CACHE": "https://a.org"].merging([name: value]) { $1 }
    do throws(CacheSettings.Fault) {
      _ = try CacheSettings(option: nil, isReadOnly: false, environment: environment)
      Issue.record("it was taken")
    } catch {
      #expect(error.description.hasPrefix("\(name): error: "))
      #expect(name != CacheSettings.authorizationVariable || !error.description.contains(value))
    }
  }
}
