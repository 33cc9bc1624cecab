/// A file of a module that is compiled by itself, so that programs of the module may share its object.
package struct ModuleFile: Hashable, Sendable {
  package let name: String
  package let text: String
  /// Whether it is compiled with optimisation.
  package let isOptimised: Bool
  /// Whether no other file names what it declares; its imports hold for all of them nevertheless.
  package let isLeaf: Bool

  /// Describes a file.
  package init(name: String, text: String, isOptimised: Bool = false, isLeaf: Bool = false) {
    self.name = name
    self.text = text
    self.isOptimised = isOptimised
    self.isLeaf = isLeaf
  }
}

/// Says what objects depend on: programs in which a file sees the same share its object.
package protocol ObjectKeys: Sendable {
  /// Returns the keys of a program's objects, in the order of its files.
  func objects(of files: [ModuleFile]) -> [[UInt8]]
}
