/// The size of a picture in the format PNG.
struct PNGSize: Equatable {
  let width: Int
  let height: Int

  /// A size.
  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
  }

  /// Reads the size from the first bytes of a file; nil if it is no such picture.
  init?(_ file: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard file.count >= 24, file.starts(with: signature) else { return nil }
    func number(at place: Int) -> Int { file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    self.init(width: number(at: 16), height: number(at: 20))
  }
}
