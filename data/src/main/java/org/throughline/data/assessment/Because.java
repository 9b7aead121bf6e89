package org.throughline.data.assessment;

/// Why something was decided: one rule and the sentence it says here.
///
/// @param rule id of the rule or card, such as `T1`
/// @param version version of the rulebook it stands in
/// @param setBy who set it
/// @param says the reason as a sentence a person reads
public record Because(String rule, int version, String setBy, String says) {}
