package dk.digit.benefits.cases;

import dk.digit.platform.text.Refusal;

/// Why something of a business case cannot be computed.
///
/// @param what `line` or `assumption`
/// @param id of that
/// @param from the first character of the place in its formula, counted from 0
/// @param to the character behind its last
public record CaseFault(String what, long id, String code, int from, int to, Refusal refusal) {}
