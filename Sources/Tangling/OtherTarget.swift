/// A target of a course's package that is made from the lessons, besides the one whose folder holds them.
public struct OtherTarget: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Whether it is a program.
  public let isExecutable: Bool
  /// The targets of the package that it depends on.
  public let modules: [String]
  /// The products of other packages that it depends on, as in ``TargetNeeds``.
  public let products: [String]
  /// Its settings for Swift.
  public let settings: [String]
  /// Its folder, seen from the package's.
  public let path: String

  /// Describes a target.
  public init(
    name: String, isExecutable: Bool, modules: [String] = [], products: [String] = [],
    settings: [String] = [], path: String
  ) {
    self.name = name
    self.isExecutable = isExecutable
    self.modules = modules
    self.products = products
    self.settings = settings
    self.path = path
  }
}

extension TargetNeeds {
  /// What the code of all targets in one module needs.
  public var asOneModule: TargetNeeds {
    var needs = self
    for product in others.flatMap(\.products) where !needs.products.contains(product) {
      needs.products.append(product)
    }
    needs.others = []
    return needs
  }
}
