/// Powers of ten and their inverse, the same bits on every machine.
///
/// A C library's `log10` may differ in its last digit from another's. This one is made of additions,
/// multiplications and divisions in a fixed order, which IEEE 754 defines to the bit.
package enum DecimalLogarithm {
  /// Returns the decimal logarithm of a positive, finite number, to about 15 digits.
  package static func of(_ number: Double) -> Double {
    // number = 2^e · m with m from √½ to √2, and ln m = 2 (z + z³/3 + z⁵/5 + …), z = (m − 1)/(m + 1).
    var exponent = number.exponent
    var mantissa = number.significand
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let z = (mantissa - 1) / (mantissa + 1)
    var power = z
    var sum = 0.0
    for odd in stride(from: 1.0, through: 25, by: 2) {
      sum += power / odd
      power *= z * z
    }
    let naturalLogarithmOf10 = 2.302_585_092_994_045_7
    let logarithmOf2 = 0.301_029_995_663_981_2
    return Double(exponent) * logarithmOf2 + 2 * sum / naturalLogarithmOf10
  }

  /// Returns `factor` · 10^`exponent`, correctly rounded; 0 or infinity where it is out of range.
  package static func decimal(_ factor: Int, _ exponent: Int) -> Double {
    Double("\(factor)e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
  }

  /// Returns the largest n with 10ⁿ not larger than a positive, finite number.
  package static func floor(_ number: Double) -> Int {
    precondition(number > 0 && number.isFinite)
    var result = Int(of(number).rounded(.down))
    while decimal(1, result) > number { result -= 1 }
    while decimal(1, result + 1) <= number { result += 1 }
    return result
  }
}
