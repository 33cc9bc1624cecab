import Foundation

/// JSON whose numbers and lists can be changed, as a lesson that forges its record would.
enum JSON: Codable, Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(_ value: some Encodable) throws {
    self = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(value))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? container.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .whole(let whole): try container.encode(whole)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  /// The numbers and lists in it; of a long list its ends.
  var places: [(path: [String], value: JSON)] {
    switch self {
    case .whole, .number: [([], self)]
    case .list(let list):
      [([], self)]
        + list.indices.filter { list.count <= 4 || $0 == 0 || $0 == list.count - 1 }.flatMap {
          index in Self.places(in: list[index], under: "\(index)")
        }
    case .object(let object):
      object.sorted { $0.key < $1.key }.flatMap { Self.places(in: $1, under: $0) }
    default: []
    }
  }

  private static func places(in value: JSON, under key: String) -> [([String], JSON)] {
    value.places.map { ([key] + $0.path, $0.value) }
  }

  /// Puts a value at a path.
  func replacing(_ path: [String], by value: JSON) -> JSON {
    guard let key = path.first else { return value }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(var object):
      object[key] = object[key]?.replacing(rest, by: value)
      return .object(object)
    case .list(var list):
      if let index = Int(key) { list[index] = list[index].replacing(rest, by: value) }
      return .list(list)
    default: return self
    }
  }

  /// Replaces numbers, those of a list together.
  func replacingNumbers(by change: ([JSON]) -> [JSON]) -> JSON {
    switch self {
    case .whole, .number: change([self])[0]
    case .list(let list) where list.allSatisfy(\.isNumber): .list(change(list))
    case .list(let list): .list(list.map { $0.replacingNumbers(by: change) })
    case .object(let object):
      .object(
        Dictionary(
          uniqueKeysWithValues: object.sorted { $0.key < $1.key }.map {
            ($0, $1.replacingNumbers(by: change))
          }))
    default: self
    }
  }

  private var isNumber: Bool {
    switch self {
    case .whole, .number: true
    default: false
    }
  }
}
