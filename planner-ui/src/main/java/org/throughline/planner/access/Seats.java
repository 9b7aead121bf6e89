package org.throughline.planner.access;

import java.util.List;

/// The people a session may see the planner as. Empty wherever real work is done.
public record Seats(List<Seat> seats) {

    public Seats {
        seats = List.copyOf(seats);
    }
}
