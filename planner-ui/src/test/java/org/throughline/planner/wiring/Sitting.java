package org.throughline.planner.wiring;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignedIn;

/// A session in which whoever is wanted sits, known to the thread of its request alone.
record Sitting(Thread request, AtomicReference<@Nullable Seat> seat) implements Sessions {

    static Sitting of(Seat seat) {
        return new Sitting(Thread.currentThread(), new AtomicReference<>(seat));
    }

    void take(Seat other) {
        seat.set(other);
    }

    @Override
    public Optional<SignedIn> find() {
        return Optional.ofNullable(seat.get())
                .filter(_ -> Thread.currentThread() == request)
                .map(each -> new SignedIn(each, true));
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
        seat.set(null);
    }

    @Override
    public Optional<Seat> guest() {
        return Optional.empty();
    }

    @Override
    public void enterAsGuest(Seat guest) {
        throw new UnsupportedOperationException("no guest sits here");
    }
}
