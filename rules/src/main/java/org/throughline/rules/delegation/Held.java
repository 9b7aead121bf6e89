package org.throughline.rules.delegation;

/// A hold that nobody has answered.
public record Held(Ruling.Hold hold) {}
