package org.throughline.planner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.PlannerServer;
import org.throughline.planner.wiring.Programs;
import org.throughline.planner.wiring.ServerSettings;
import picocli.CommandLine;

/// Does once what people do most, so that a virtual machine which was told to keep a start-up cache
/// (`-XX:AOTCacheOutput`) has seen it. Run by the launcher after a build, on the libraries just
/// built; everything lies in a folder that goes.
final class Rehearsal {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);

    private Rehearsal() {}

    /// The only argument is the part: `commands`, `planner` or `media`. For the last, it is the
    /// media program this one starts that keeps the cache.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("throughline-rehearsal-");
        try {
            switch (arguments[0]) {
                case "commands" -> commands(folder);
                case "planner" -> planner(folder);
                case "media" -> media(folder);
                default -> throw new IllegalArgumentException("no part " + arguments[0]);
            }
        } finally {
            sweep(folder);
        }
    }

    private static void commands(Path folder) {
        String campaign = SampleCampaign.writeTo(folder).toString();
        for (List<String> words :
                List.of(
                        List.of("--help"),
                        List.of("assess", campaign, "--brief", "twenty-seconds"),
                        List.of("assess", campaign, "--brief", "twenty-seconds", "--json"),
                        List.of("probe", campaign))) {
            execute(folder, words);
        }
    }

    private static void execute(Path folder, List<String> words) {
        CommandLine line = Throughline.commandLine(CLOCK, folder, new Stop());
        line.setOut(new PrintWriter(Writer.nullWriter()));
        line.setErr(new PrintWriter(Writer.nullWriter()));
        line.execute(words.toArray(String[]::new));
    }

    private static void media(Path folder) {
        String campaign = SampleCampaign.writeTo(folder).toString();
        Path made = folder.resolve("made.mp4");
        execute(
                folder,
                List.of(
                        "animatic",
                        campaign,
                        "--brief",
                        "twenty-seconds",
                        "--preview",
                        "--out",
                        made.toString()));
        if (!Files.isRegularFile(made)) {
            throw new IllegalStateException("the media program made no animatic");
        }
    }

    private static void planner(Path folder) throws InterruptedException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSettings settings = new ServerSettings(0, loopback, folder, CLOCK, List.of());
        try (House house = House.open(folder, Programs.ofThisProcess(), settings.clock());
                PlannerServer server = PlannerServer.start(settings, house, link -> {});
                HttpClient browser =
                        HttpClient.newBuilder()
                                .followRedirects(Redirect.NORMAL)
                                .cookieHandler(new CookieManager())
                                .build()) {
            URI link = server.freshLink();
            // the page, then what its script asks for to fill it
            for (URI page : List.of(link, link.resolve("/?v-r=init&location=&query="))) {
                browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }
        } catch (IOException unanswered) {
            throw new IllegalStateException("the planner answered no page", unanswered);
        }
    }

    private static void sweep(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
