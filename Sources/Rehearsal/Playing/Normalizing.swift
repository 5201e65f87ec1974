/// A text as it is compared: full-width forms made half-width, lower case, and only letters, digits and signs of meaning kept.
///
/// Spaces, punctuation and symbols are dropped, so that 「好，我馬上查。」 and 「好 我馬上查」 are the same. O(length).
package func normalized(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let folded = halfWidth(scalar)
        switch folded.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: result.append(contentsOf: folded.properties.lowercaseMapping.unicodeScalars)
        case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark,
            .spacingMark:
            result.append(folded)
        default:
            // Signs that change what is said: 5% is not 5, -3 is not 3.
            if ["%", "+", "-"].contains(folded) { result.append(folded) }
        }
    }
    return String(result)
}

/// The ASCII form of a full-width sign or digit; a full-width space becomes a space; anything else stays.
package func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
}

/// A text with every full-width sign and digit made half-width.
package func halfWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(halfWidth(scalar)) }
    return String(result)
}
