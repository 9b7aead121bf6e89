package org.throughline.planner.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.throughline.data.sample.SampleCampaign;
import tools.jackson.databind.json.JsonMapper;

/// What the programs cost as they were assembled, beside what they may cost at most: a start of the
/// planner until its first page, one `assess`, an import of two hundred thousand rows, what people
/// wait for at the screens, and unless `--quick` the whole demo.
///
/// Arguments: the folder of the programs, a folder for its files; `--quick`, `--json`, and
/// `--minutes=N` for as long as fifty people work.
final class ServerBench {

    private static final int ROWS = 200_000;
    private static final long SEED = 1;
    private static final String MINUTES = "--minutes=";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// The most that a work may cost. The heap of an import is bounded by the program itself.
    private static final Map<String, Map<String, Object>> LIMITS =
            Map.of(
                    "startToFirstPage", Map.of("cpuSeconds", 12),
                    "assess", Map.of("wallSeconds", 3),
                    "demo", Map.of("wallSeconds", 360, "peakMib", 3072));

    private final Path programs;
    private final Path folder;
    private final Map<String, Map<String, Object>> found = new LinkedHashMap<>();

    private ServerBench(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> options = List.of(arguments);
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "s-");
        ServerBench bench = new ServerBench(Path.of(arguments[0]), work);
        bench.start();
        bench.assess();
        bench.importing();
        bench.screens(options);
        if (!options.contains("--quick")) {
            bench.demo();
        }
        bench.print(options.contains("--json"));
    }

    private void start() throws IOException, InterruptedException {
        int port = freePort();
        long from = System.nanoTime();
        Process process =
                program("start", "--port", String.valueOf(port), "--data", path("data")).start();
        try {
            awaitPage(process, port);
            double wall = secondsSince(from);
            ProcessTree tree = new ProcessTree(process.toHandle());
            tree.sample();
            note("startToFirstPage", wall, tree.cpuSeconds(), tree.peakMib());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void awaitPage(Process process, int port) throws InterruptedException {
        HttpRequest page =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            while (status(client, page) != 200) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException(
                            "the planner answered no page; its log is " + log("start"));
                }
                Thread.sleep(20);
            }
        }
    }

    private static int status(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private void assess() throws IOException, InterruptedException {
        Path campaign = SampleCampaign.writeTo(folder.resolve("sample"));
        whole("assess", "assess", campaign.toString(), "--brief", "twenty-seconds");
    }

    private void importing() throws IOException, InterruptedException {
        Path export = new GeneratedExport(SEED, ROWS).writeTo(folder.resolve("generated.csv"));
        Map<String, Object> row =
                whole("import", "import", export.toString(), "--history", path("history"));
        row.put("rows", ROWS);
        row.put("bytes", Files.size(export));
    }

    /// What people at the screens wait for; left out where there is no browser.
    private void screens(List<String> options) throws IOException, InterruptedException {
        Path browser = Path.of(System.getProperty("throughline.chromium", "/usr/bin/chromium"));
        if (!Files.isExecutable(browser)) {
            System.err.println(
                    "There is no browser at "
                            + browser
                            + ", so nobody's clicks were measured. Maybe: apt-get install chromium");
            return;
        }
        Duration load =
                options.stream()
                        .filter(each -> each.startsWith(MINUTES))
                        .map(each ->
                                Duration.ofMinutes(
                                        Long.parseLong(each.substring(MINUTES.length()))))
                        .findFirst()
                        .orElse(Duration.ofSeconds(options.contains("--quick") ? 30 : 180));
        found.putAll(new PlannerBench(programs, folder, browser, this::analysis).measure(load));
    }

    /// An import like the one that was measured, each into a history of its own.
    private void analysis(long until) throws IOException, InterruptedException {
        Path history = Files.createTempDirectory(folder, "beside-");
        Process process =
                program(
                                "import",
                                folder.resolve("generated.csv").toString(),
                                "--history",
                                history.toString())
                        .start();
        try {
            boolean ended = process.waitFor(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (ended && process.exitValue() != 0) {
                throw new IllegalStateException(
                        "the import beside ended with "
                                + process.exitValue()
                                + "; its log is "
                                + log("import"));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
            FileSystemUtils.deleteRecursively(history);
        }
    }

    private void demo() throws IOException, InterruptedException {
        Path kept = Path.of(System.getProperty("user.home"), ".throughline", "stand-ins");
        boolean drawn = !Files.isDirectory(kept);
        whole("demo", "demo", "--headless", "--out", path("demo")).put("mediaDrawnFirst", drawn);
    }

    /// Runs a command to its end.
    private Map<String, Object> whole(String name, String... command)
            throws IOException, InterruptedException {
        double before = ProcessTree.waitedForSeconds();
        long from = System.nanoTime();
        Process process = program(command).start();
        ProcessTree tree = new ProcessTree(process.toHandle());
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                tree.sample();
            }
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    name + " ended with " + process.exitValue() + "; its log is " + log(name));
        }
        return note(
                name, secondsSince(from), ProcessTree.waitedForSeconds() - before, tree.peakMib());
    }

    private Map<String, Object> note(String name, double wall, double cpu, long peakMib) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("wallSeconds", rounded(wall));
        row.put("cpuSeconds", rounded(cpu));
        row.put("peakMib", peakMib);
        row.put("atMost", LIMITS.getOrDefault(name, Map.of()));
        found.put(name, row);
        return row;
    }

    private ProcessBuilder program(String... command) {
        Path planner = programs.resolve("planner");
        List<String> whole = new ArrayList<>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        whole.add("@" + planner.resolve("jvm.args"));
        Path cache = planner.resolve(command[0].equals("start") ? "planner.aot" : "commands.aot");
        if (Files.exists(cache)) {
            whole.add("-XX:AOTCache=" + cache);
        }
        whole.add("-Dthroughline.programs=" + programs);
        whole.addAll(List.of("-cp", planner.resolve("lib") + File.separator + "*"));
        whole.add("org.throughline.planner.cli.Main");
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(log(command[0]).toFile());
    }

    private void print(boolean json) {
        if (json) {
            System.out.println(
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(found));
            return;
        }
        found.forEach((name, row) -> {
            System.out.println(name);
            print(row, "  ");
        });
    }

    private static void print(Map<?, ?> row, String before) {
        row.forEach((name, value) -> {
            if (value instanceof Map<?, ?> more) {
                if (!more.isEmpty()) {
                    System.out.println(before + name);
                    print(more, before + "  ");
                }
            } else {
                System.out.printf(Locale.ROOT, "%-40s %s%n", before + name, value);
            }
        });
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static double secondsSince(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
