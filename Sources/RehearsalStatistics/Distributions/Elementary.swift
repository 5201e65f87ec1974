// The only file that imports RealModule: the rest of the module calls its functions by their plain names.

import RealModule

/// eˣ
func exp(_ x: Double) -> Double { Double.exp(x) }

/// The natural logarithm of x; −∞ at 0.
func log(_ x: Double) -> Double { Double.log(x) }

/// log(1 + x), exact also where x is close to 0.
func log1p(_ x: Double) -> Double { Double.log(onePlus: x) }

/// The logarithm of the gamma function of x > 0.
func logGamma(_ x: Double) -> Double { Double.logGamma(x) }

/// The complementary error function.
func erfc(_ x: Double) -> Double { Double.erfc(x) }

/// Fisher's z: the inverse hyperbolic tangent.
func artanh(_ x: Double) -> Double { Double.atanh(x) }

/// The hyperbolic tangent.
func tanh(_ x: Double) -> Double { Double.tanh(x) }
