/// Code in the cell of a table, where a bar has a backslash before it that is none of the code's.
struct CellCode {
  /// The code.
  let text: String
  /// Where the code lost a backslash, in bytes of `text`.
  private let lost: [Int]

  /// Reads code as a cell has it.
  init(_ written: Substring) {
    var bytes: [UInt8] = []
    var lost: [Int] = []
    for byte in written.utf8 {
      if byte == .bar, bytes.last == .backslash {
        bytes.removeLast()
        lost.append(bytes.count)
      }
      bytes.append(byte)
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.lost = lost
  }

  /// Takes code that is not in a cell as it is.
  init(plain: Substring) {
    text = String(plain)
    lost = []
  }

  /// Returns how long the beginning of the code is as it was written, from its length in `text`.
  func writtenLength(of length: Int) -> Int { length + lost.count { $0 < length } }
}
