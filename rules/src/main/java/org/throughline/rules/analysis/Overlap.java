package org.throughline.rules.analysis;

import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;

/// Two levels that rows with an answer in common ask of one step. No error: the stricter one
/// stands.
///
/// @param strict id of the rule that stands
/// @param weak id of the rule that is outweighed where both hold
public record Overlap(
        Step step, String strict, Level level, String weak, Level weakLevel, String says) {}
