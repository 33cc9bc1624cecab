/// A target of a course's package that is made from the lessons, besides the one whose folder holds them.
package struct OtherTarget: Hashable, Sendable {
  /// What it is called.
  package let name: String
  /// Whether it is a program.
  package let isExecutable: Bool
  /// The targets of the package that it depends on.
  package let modules: [String]
  /// The products of other packages that it depends on, as in ``TargetNeeds``.
  package let products: [String]
  /// Its settings for Swift.
  package let settings: [String]
  /// Its folder, seen from the package's.
  package let path: String

  /// Describes a target.
  package init(
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
  package var asOneModule: TargetNeeds {
    var needs = self
    for product in others.flatMap(\.products) where !needs.products.contains(product) {
      needs.products.append(product)
    }
    needs.others = []
    return needs
  }
}
