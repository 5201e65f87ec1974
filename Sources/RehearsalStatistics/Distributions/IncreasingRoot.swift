/// Where an increasing function is 0: Newton's method, kept inside a bracket that bisection shrinks.
///
/// `function` gives value and slope; it may be −∞ far to the left and +∞ far to the right. The root is as exact as the
/// function is near it; at most about 200 steps, mostly fewer than 20.
func increasingRoot(near start: Double, _ function: (Double) -> (value: Double, slope: Double)) -> Double {
    var x = start
    var found = function(x)
    var low = -Double.infinity
    var high = Double.infinity
    var stride = 1.0
    for _ in 0..<400 {
        if found.value == 0 || found.value.isNaN { return found.value + x }
        if found.value < 0 { low = x } else { high = x }
        var next = x - found.value / found.slope
        if !(next > low && next < high) {
            // Outside the bracket, or not a number: halve it, or go on looking for its other end.
            next = low == -.infinity ? high - stride : high == .infinity ? low + stride : low + (high - low) / 2
            stride *= 2
        }
        if abs(next - x) <= 2e-16 * max(1, abs(x)) || next == low || next == high { return next }
        x = next
        found = function(x)
    }
    return x
}
