package org.throughline.planner.wiring;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignedIn;

/// A session in which whoever is wanted sits.
record Sitting(AtomicReference<Seat> seat) implements Sessions {

    @Override
    public Optional<SignedIn> find() {
        return Optional.of(new SignedIn(seat.get(), true));
    }

    @Override
    public void enter(SignedIn who) {
        seat.set(who.seat());
    }

    @Override
    public void end(String account) {
        throw new UnsupportedOperationException("nobody is shown out here");
    }

    @Override
    public void leave() {
        throw new UnsupportedOperationException("nobody leaves here");
    }
}
