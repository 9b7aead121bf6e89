package org.throughline.planner.access;

import org.jspecify.annotations.Nullable;

/// Who sits at a session.
///
/// @param mayChangeSeat whether the session may see the planner as somebody else; only throw-away
///   data allows it
/// @param account the account they signed in with; absent where a link of the console let them in
public record SignedIn(Seat seat, boolean mayChangeSeat, @Nullable String account) {

    public SignedIn(Seat seat, boolean mayChangeSeat) {
        this(seat, mayChangeSeat, null);
    }
}
