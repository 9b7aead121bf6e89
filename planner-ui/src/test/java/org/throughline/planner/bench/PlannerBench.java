package org.throughline.planner.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.planner.wiring.ServedPlanner;

/// What people wait for at the screens: one alone, and fifty of whom six have a browser and the
/// others speak to the server as a browser does. Everybody thinks between two clicks.
final class PlannerBench {

    private static final int PEOPLE = 50;
    private static final int BROWSERS = 6;
    private static final int ACTS = 100_000;

    /// Rounds that count, after those in which a program that was just started becomes quick.
    private static final int ROUNDS = 6;

    private static final int ROUNDS_BEFORE = 3;

    /// Thinking takes from this long to thrice as long, in milliseconds.
    private static final int LEAST_THOUGHT = 5_000;

    private static final List<String> SEATS =
            List.of("seat-ida-fennimar", "seat-noor-ashgrove", "seat-ruben-castellow");

    private static final String PLAN = "plan/twenty-seconds";

    /// Pages that people go to again and again.
    private static final List<String> ROUTES =
            List.of(
                    "",
                    PLAN,
                    "inbox",
                    "brief/twenty-seconds",
                    "calendar",
                    "production",
                    "results",
                    "posts/coverage",
                    "trends",
                    "monthly",
                    "rules",
                    "activity");

    private final Path programs;
    private final Path folder;
    private final Path browser;
    private final Analysis analysis;

    /// Some analysis in processes of its own.
    interface Analysis {

        /// Returns when it is done, or has been ended since the time is over.
        ///
        /// @param until by the clock of [System#nanoTime]
        void run(long until) throws IOException, InterruptedException;
    }

    PlannerBench(Path programs, Path folder, Path browser, Analysis analysis) {
        this.analysis = analysis;
        this.programs = programs;
        this.folder = folder;
        this.browser = browser;
    }

    /// Figures by what was done.
    ///
    /// @param load how long the fifty work, and then again with an analysis beside them
    Map<String, Map<String, Object>> measure(Duration load)
            throws IOException, InterruptedException {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Process process = start();
        try (BufferedReader out = process.inputReader();
                BufferedWriter in = process.outputWriter()) {
            List<String> links = links(out);
            alone(links.removeFirst(), found);
            fifty(links, load, in, out, found);
        } finally {
            process.destroy();
            process.waitFor();
        }
        return found;
    }

    private Process start() throws IOException {
        Path planner = programs.resolve("planner");
        Path work = Files.createDirectories(folder.resolve("planner"));
        List<String> whole =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@" + planner.resolve("jvm.args"),
                                "-Xmx2g"));
        Path cache = planner.resolve("planner.aot");
        if (Files.isRegularFile(cache)) {
            whole.add("-XX:AOTCache=" + cache);
        }
        whole.addAll(
                List.of(
                        "-Dthroughline.programs=" + programs,
                        "-cp",
                        planner.resolve("lib")
                                + File.separator
                                + "*"
                                + File.pathSeparator
                                + tests(),
                        ServedPlanner.class.getName(),
                        work.toString(),
                        Integer.toString(PEOPLE + 1),
                        Integer.toString(ACTS)));
        return new ProcessBuilder(whole)
                .redirectError(folder.resolve("planner.log").toFile())
                .start();
    }

    private static Path tests() {
        return Path.of(
                URI.create(
                        PlannerBench.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()));
    }

    private List<String> links(BufferedReader out) throws IOException {
        List<String> links = new ArrayList<>();
        for (String line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException(
                        "the planner did not start; its log is " + folder.resolve("planner.log"));
            }
            if (line.startsWith("link ")) {
                links.add(line.substring(5));
            }
        }
        return links;
    }

    private static long heap(BufferedWriter in, BufferedReader out) throws IOException {
        in.write("heap\n");
        in.flush();
        return Long.parseLong(out.readLine().split(" ", 2)[1]);
    }

    private void alone(String link, Map<String, Map<String, Object>> found) {
        URI root = URI.create(link).resolve("/");
        try (Window window = new Window(browser)) {
            window.signIn(link, SEATS.getFirst());
            Waits first = new Waits();
            for (String route : List.of("", PLAN, "trends", "calendar")) {
                first.add(window.loadCold(root.resolve("/" + route).toString()));
            }
            found.put(
                    "firstPaint",
                    Map.of(
                            "pages",
                            first.count(),
                            "mostMillis",
                            whole(first.at(1)),
                            "atMost",
                            Map.of("mostMillis", 2_500)));
            Waits clicks = new Waits();
            Map<String, Object> pages = new LinkedHashMap<>();
            Map<String, Waits> byPage = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS_BEFORE + ROUNDS; round++) {
                for (String route : ROUTES) {
                    double wait = window.click(to(route));
                    if (round >= ROUNDS_BEFORE) {
                        clicks.add(wait);
                        byPage.computeIfAbsent(route, _ -> new Waits()).add(wait);
                    }
                }
            }
            byPage.forEach((route, waits) ->
                    pages.put(route.isEmpty() ? "campaign" : route, whole(waits.at(0.5))));
            Map<String, Object> row = waits(clicks);
            row.put("p50ByPage", pages);
            row.put("atMost", Map.of("p95Millis", 300));
            found.put("onePerson", row);
            found.put(
                    "firstRows",
                    Map.of(
                            "rows",
                            ACTS,
                            "millis",
                            whole(byPage.get("activity").at(1)),
                            "atMost",
                            Map.of("millis", 1_000)));
        }
    }

    /// A link of the page to a route, or the framework's own way there where the page has none.
    private static String to(String route) {
        return "(() => { const a = document.createElement('a'); a.setAttribute('router-link', '');"
                + " a.href = '"
                + route
                + "' || '.'; document.querySelector('#content').append(a); return a; })()";
    }

    /// What fifty people at work have waited for.
    private record Load(Waits inBrowsers, Waits raw) {

        Load() {
            this(new Waits(), new Waits());
        }

        Waits of(int person) {
            return person < BROWSERS ? inBrowsers : raw;
        }
    }

    /// Fifty at once, from their own sign-in to the end: first they alone, then as long with an
    /// analysis beside them.
    ///
    /// @param in what is asked of the planner's process
    private void fifty(
            List<String> links,
            Duration load,
            BufferedWriter in,
            BufferedReader out,
            Map<String, Map<String, Object>> found)
            throws IOException, InterruptedException {
        long empty = heap(in, out);
        Load alone = new Load();
        Load shared = new Load();
        var now = new AtomicReference<>(alone);
        CountDownLatch there = new CountDownLatch(PEOPLE);
        CountDownLatch gone = new CountDownLatch(1);
        List<Future<?>> people = new ArrayList<>();
        Map<String, Object> row = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (int person = 0; person < PEOPLE; person++) {
                String link = links.get(person);
                int number = person;
                people.add(
                        threads.submit(() -> {
                            try (Sitting sitting = signIn(number, link, there)) {
                                there.await();
                                Random chance = new Random(number);
                                while (!gone.await(thought(chance), MILLISECONDS)) {
                                    String route = ROUTES.get(chance.nextInt(ROUTES.size()));
                                    Load to = now.get();
                                    to.of(number).add(sitting.go(route));
                                }
                            }
                            return number;
                        }));
            }
            try {
                there.await();
                pass(load.dividedBy(2), people);
                row.put("heapHalfMib", heap(in, out) >> 20);
                pass(load.dividedBy(2), people);
                long full = heap(in, out);
                row.put("heapEndMib", full >> 20);
                row.put("sessionMib", hundredth((full - empty) / (double) PEOPLE / (1 << 20)));
                now.set(shared);
                long until = System.nanoTime() + load.toNanos();
                while (System.nanoTime() < until) {
                    analysis.run(until);
                }
            } finally {
                gone.countDown();
            }
        }
        requireAllWell(people);
        row.put("people", PEOPLE);
        row.put("minutes", load.toSeconds() / 60.0);
        row.put("inBrowsers", waits(alone.inBrowsers()));
        row.put("raw", waits(alone.raw()));
        row.put("atMost", Map.of("p95Millis", 500, "sessionMib", 2));
        found.put("fiftyPeople", row);
        Map<String, Object> beside = new LinkedHashMap<>();
        beside.put("inBrowsers", waits(shared.inBrowsers()));
        beside.put("raw", waits(shared.raw()));
        beside.put("ratio", hundredth(shared.raw().at(0.95) / alone.raw().at(0.95)));
        beside.put("atMost", Map.of("ratio", 1.5));
        found.put("analysisBeside", beside);
    }

    /// Lets time pass, unless somebody could not go on.
    private static void pass(Duration time, List<Future<?>> people) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            requireAllWell(people);
            Thread.sleep(500);
        }
    }

    private static int thought(Random chance) {
        return LEAST_THOUGHT + chance.nextInt(2 * LEAST_THOUGHT);
    }

    /// Somebody at work, in a browser or beside one.
    private interface Sitting extends AutoCloseable {

        /// Milliseconds until the page was there.
        double go(String route) throws IOException, InterruptedException;

        @Override
        void close();
    }

    /// Whether it went well or not, nobody waits for this person any more.
    private Sitting signIn(int person, String link, CountDownLatch there)
            throws IOException, InterruptedException {
        String seat = SEATS.get(person % SEATS.size());
        try {
            return person < BROWSERS ? inBrowser(link, seat) : raw(link, seat);
        } finally {
            there.countDown();
        }
    }

    private Sitting inBrowser(String link, String seat) {
        Window window = new Window(browser);
        try {
            window.signIn(link, seat);
        } catch (RuntimeException failed) {
            window.close();
            throw failed;
        }
        return new Sitting() {
            @Override
            public double go(String route) {
                return window.click(to(route));
            }

            @Override
            public void close() {
                window.close();
            }
        };
    }

    private static Sitting raw(String link, String seat) throws IOException, InterruptedException {
        URI address = URI.create(link);
        RawClient client = new RawClient(address.resolve("/"));
        try {
            client.open(address.getPath().substring(1), address.getQuery());
            client.click(seat);
            client.open("", "");
        } catch (IOException | RuntimeException failed) {
            client.close();
            throw failed;
        }
        return new Sitting() {
            @Override
            public double go(String route) throws IOException, InterruptedException {
                return client.go(route);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private static void requireAllWell(List<Future<?>> people) throws InterruptedException {
        for (Future<?> one : people) {
            try {
                if (one.isDone()) {
                    one.get();
                }
            } catch (ExecutionException failed) {
                throw new IllegalStateException("somebody could not work", failed.getCause());
            }
        }
    }

    private static Map<String, Object> waits(Waits waits) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("clicks", waits.count());
        row.put("p50Millis", whole(waits.at(0.5)));
        row.put("p95Millis", whole(waits.at(0.95)));
        row.put("mostMillis", whole(waits.at(1)));
        return row;
    }

    private static long whole(double millis) {
        return Math.round(millis);
    }

    private static double hundredth(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
