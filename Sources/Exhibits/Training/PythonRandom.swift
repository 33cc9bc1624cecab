/// The numbers of Python's `random.random()` after `random.seed(seed)`.
///
/// Source: Matsumoto and Nishimura, "Mersenne Twister", 1998, with the seeding by a list that CPython
/// uses, of one word.
struct PythonRandom {
  private var state: [UInt32] = [19_650_218]
  private var used = 624

  init(seed: UInt32) {
    for index in 1..<624 { state.append(1_812_433_253 &* mixed(index - 1) &+ UInt32(index)) }
    var place = 1
    func advance(_ state: inout [UInt32]) {
      place += 1
      if place == 624 { (state[0], place) = (state[623], 1) }
    }
    for _ in 0..<624 {
      state[place] = (state[place] ^ mixed(place - 1) &* 1_664_525) &+ seed
      advance(&state)
    }
    for _ in 1..<624 {
      state[place] = (state[place] ^ mixed(place - 1) &* 1_566_083_941) &- UInt32(place)
      advance(&state)
    }
    state[0] = 0x8000_0000
  }

  private func mixed(_ place: Int) -> UInt32 { state[place] ^ state[place] >> 30 }

  /// Returns the next number from 0 up to 1.
  mutating func unit() -> Double {
    let (high, low) = (Double(next() >> 5), Double(next() >> 6))
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  private mutating func next() -> UInt32 {
    if used == 624 { refill() }
    var word = state[used]
    used += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9D2C_5680
    word ^= word << 15 & 0xEFC6_0000
    return word ^ word >> 18
  }

  private mutating func refill() {
    for place in 0..<624 {
      let word = state[place] & 0x8000_0000 | state[(place + 1) % 624] & 0x7FFF_FFFF
      let twist: UInt32 = word % 2 == 0 ? 0 : 0x9908_B0DF
      state[place] = state[(place + 397) % 624] ^ word >> 1 ^ twist
    }
    used = 0
  }
}
