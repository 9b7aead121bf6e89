package org.throughline.planner.wiring;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.throughline.planner.access.Seat;

/// How a planner is served.
///
/// @param port 0 takes any free one
/// @param bind the address it listens on; loopback unless somebody decided otherwise
/// @param folder the data folder; the server's log goes below it
/// @param clock the clock the planner goes by; the demo's stands still
/// @param seats people a session may see the planner as; empty wherever real work is done
public record ServerSettings(
        int port, InetAddress bind, Path folder, Clock clock, List<Seat> seats) {

    public ServerSettings {
        seats = List.copyOf(seats);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + port);
        }
    }

    public boolean demo() {
        return !seats.isEmpty();
    }
}
