package org.throughline.data.plan;

/// One thing that reads otherwise than when a seal was given.
///
/// @param place where in the part, such as `lines 2, text`
/// @param from what the approver saw; empty where it is new
/// @param to what is there now; empty where it is gone
public record PartChange(PlanPart part, String place, String from, String to) {}
