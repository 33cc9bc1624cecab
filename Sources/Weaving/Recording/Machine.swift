import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The machine that this program runs on, as a record names it.
struct Machine {
  /// The processor's own name for itself.
  let processor: String
  /// How many cores it has for this program.
  let cores = ProcessInfo.processInfo.activeProcessorCount
  /// The operating system and the architecture.
  let system: String

  /// Looks at the machine.
  init() {
    let architecture = Self.architecture
    #if canImport(Darwin)
      processor = Self.sysctl("machdep.cpu.brand_string") ?? architecture
      system = "macOS \(ProcessInfo.processInfo.operatingSystemVersionString), \(architecture)"
    #else
      let facts = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
      processor = Self.processor(in: facts) ?? architecture
      let release = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
      system = "\(Self.name(in: release) ?? "Linux"), \(architecture)"
    #endif
  }

  /// Finds the processor's name among what the kernel says of it.
  static func processor(in facts: String) -> String? {
    let line = facts.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":", maxSplits: 1).last?
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name?.isEmpty == false ? name : nil
  }

  /// Finds the system's name among what it says of its release.
  static func name(in release: String) -> String? {
    let line = release.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
    return line.map { String($0.dropFirst("PRETTY_NAME=".count)).replacing("\"", with: "") }
  }

  private static var architecture: String {
    var name = utsname()
    uname(&name)
    return withUnsafeBytes(of: &name.machine) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  #if canImport(Darwin)
    private static func sysctl(_ name: String) -> String? {
      var size = 0
      guard sysctlbyname(name, nil, &size, nil, 0) == 0 else { return nil }
      var bytes = [UInt8](repeating: 0, count: size)
      guard sysctlbyname(name, &bytes, &size, nil, 0) == 0 else { return nil }
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  #endif
}
