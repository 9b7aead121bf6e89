package org.throughline.planner.joining;

/// A draft that a published video could be, and why.
///
/// @param rivals other pairs of the same video or the same draft that are as likely
public record Match(Candidate candidate, Signs signs, Confidence confidence, int rivals) {}
