package org.throughline.planner.access;

/// Who sits at a session.
///
/// @param mayChangeSeat whether the session may see the planner as somebody else; only throw-away
///   data allows it
public record SignedIn(Seat seat, boolean mayChangeSeat) {}
