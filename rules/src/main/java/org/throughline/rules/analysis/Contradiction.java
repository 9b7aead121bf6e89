package org.throughline.rules.analysis;

import org.throughline.data.rulebook.RuleOutcome;

/// Two rows that can hold at once and cannot both be kept.
///
/// @param rule id of the one rule
/// @param outcome what it asks
/// @param other id of the other rule; the same where a rule contradicts itself
/// @param otherOutcome what that asks
/// @param says the same as a sentence
/// @param witness a brief on which both hold, found by deciding it
public record Contradiction(
        String rule,
        RuleOutcome outcome,
        String other,
        RuleOutcome otherOutcome,
        String says,
        Witness witness) {}
