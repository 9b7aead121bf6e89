package org.throughline.planner.wiring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.throughline.planner.access.Seat;

/// A planner with the sample campaign in a process of its own, for the benchmark of the server.
///
/// Arguments: a folder that is empty, how many sign-in links, how many acts the activity holds
/// beside those of the campaign. Prints `link URL` for each person, then `ready`. Asked `heap`, it
/// collects and prints `heap BYTES`; it closes with its input.
public final class ServedPlanner {

    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    private static final int AT_ONCE = 1_000;

    private ServedPlanner() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Path data = folder.resolve("data");
        try (House house = House.open(data, Programs.ofThisProcess(), clock)) {
            List<Seat> seats = SampleHouse.enter(house, folder.resolve("campaign"));
            act(house, Integer.parseInt(arguments[2]));
            var settings =
                    new ServerSettings(0, InetAddress.getLoopbackAddress(), data, clock, seats);
            try (PlannerServer server = PlannerServer.start(settings, house, first -> {})) {
                for (int person = 0; person < Integer.parseInt(arguments[1]); person++) {
                    System.out.println("link " + server.freshLink());
                }
                System.out.println("ready");
                answer();
            }
        }
    }

    private static void act(House house, int acts) {
        for (int from = 0; from < acts; from += AT_ONCE) {
            int first = from;
            house.store()
                    .inTransaction(kept -> {
                        for (int act = first; act < Math.min(acts, first + AT_ONCE); act++) {
                            kept.audit()
                                    .add(
                                            NOW.minus(Duration.ofMinutes(acts - act)),
                                            "Ida Fennimar",
                                            "edit video",
                                            "lights-back-on.twenty-seconds",
                                            "title, changed for the " + act + "th time");
                        }
                        return acts;
                    });
        }
    }

    private static void answer() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while ("heap".equals(lines.readLine())) {
            System.gc();
            System.out.println(
                    "heap " + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}
