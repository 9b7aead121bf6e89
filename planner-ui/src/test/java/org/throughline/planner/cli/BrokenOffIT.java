package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.planner.cli.Installation.Ended;

/// Commands that the world breaks off: a port that is taken, a disk that is full or may not be
/// written, Ctrl-C, a kill. What was there stays as it was, and no process lives on.
class BrokenOffIT {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @TempDir static Path folder;

    private static Installation programs;
    private static Path media;

    @BeforeAll
    static void sketch_the_footage() throws Exception {
        programs = new Installation(folder);
        programs.write("small.yaml", SmallCampaign.TEXT);
        Ended ended = programs.run("animatic", "small.yaml", "--preview", "--out", "clip.mp4");
        assertThat(ended.exit()).as(ended::says).isZero();
        Path work = programs.work();
        media = SmallCampaign.media(work.resolve("media"), work.resolve("clip.mp4"));
    }

    @Test
    void a_port_that_is_taken_is_named_before_anything_is_made() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            Ended ended = programs.refuses(Exit.FAILED, "start", "--port", port, "--data", "data");

            assertThat(ended.err())
                    .contains("port " + port + " is taken", "Maybe", "--port", "Incident ");
        }
    }

    @Test
    void a_jdk_that_is_too_old_is_named_before_anything_is_built() throws Exception {
        Path old = oldJdk();

        Ended named = launched("THROUGHLINE_JAVA=" + old, TOP.resolve("throughline").toString());

        assertThat(named.exit()).as(named::says).isEqualTo(Exit.FAILED);
        assertThat(named.err()).contains("a JDK 17", "needs 25", old.toString(), "Maybe unset it");

        assumeTrue(
                runs("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", folder.toString()),
                "no folder can be hidden here, so a machine with only an old JDK is not tried");
        Ended alone =
                launched(
                        "JAVA_HOME=" + old,
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        // a copy, which could build nothing if it went on
                        "for at in /usr/lib/jvm /opt; do mount -t tmpfs tmpfs $at; done; exec sh "
                                + Files.copy(
                                        TOP.resolve("throughline"),
                                        Files.createDirectory(programs.home().resolve("copy"))
                                                .resolve("throughline")));

        assertThat(alone.exit()).as(alone::says).isEqualTo(Exit.FAILED);
        assertThat(alone.err())
                .contains("needs a JDK 25", "17 in " + old, "Maybe install one", "adoptium.net");
        assertThat(programs.home().resolve("copy/target")).doesNotExist();
    }

    @Test
    void a_full_disk_is_said_and_nothing_half_made_stays() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", small.toString()),
                "a small file system cannot be mounted here, so a full disk is not tried");
        try {
            Ended ended = programs.refuses(Exit.FAILED, walk(small.resolve("out")));

            assertThat(ended.err()).contains(small.toString(), "No space", "Maybe", "Incident ");
            assertThat(small).isEmptyDirectory();
        } finally {
            runs("umount", small.toString());
        }
    }

    @Test
    void a_folder_that_may_not_be_written_is_named() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        boolean mounted = runs("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", locked.toString());
        assumeTrue(
                mounted || (locked.toFile().setWritable(false) && !Files.isWritable(locked)),
                "nothing can be locked here, so a folder that may not be written is not tried");
        try {
            String inside = locked.resolve("inside").toString();
            programs.write("day.csv", "date,post_id\n");

            assertThat(programs.refuses(Exit.REFUSED, walk(Path.of(inside))).err())
                    .contains(inside, "cannot be written", "Maybe give --out a folder");
            for (String[] command :
                    List.<String[]>of(
                            new String[] {"import", "day.csv", "--history", inside},
                            new String[] {"start", "--port", "0", "--data", inside},
                            new String[] {"animatic", "small.yaml", "--out", inside + ".mp4"})) {
                assertThat(programs.refuses(Exit.FAILED, command).err())
                        .contains(inside, "Maybe", "Incident ");
            }
        } finally {
            runs("umount", locked.toString());
            locked.toFile().setWritable(true);
        }
    }

    @Test
    void an_interrupt_in_the_middle_leaves_nothing() throws Exception {
        assumeTrue(runs("setsid", "true"), "Ctrl-C cannot be given here, so it is not tried");
        Map<String, String> before = programs.files();
        // a group of its own, as a terminal has it: Ctrl-C reaches all that the command starts
        Process demo = programs.begin(List.of("setsid"), walk(Path.of("stopped")));
        List<ProcessHandle> children = programs.children(demo);
        // what a script starts in its background never hears Ctrl-C; the other way to stop it does
        String signal = hears(demo) ? "INT" : "TERM";

        assertThat(runs("sh", "-c", "kill -" + signal + " -" + demo.pid())).isTrue();
        Ended ended = programs.end(demo);

        assertThat(ended.exit()).as(ended::says).isNotZero();
        assertThat(ended.err()).contains("demo was stopped", "Nothing half-made is left");
        assertThat(ended.says()).doesNotContain("\tat ");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(programs.files()).isEqualTo(before);
        programs.assertNothingIsLeft();
    }

    @Test
    void after_a_kill_no_process_lives_on_and_the_next_run_sweeps_up() throws Exception {
        Process demo = programs.begin(walk(Path.of("killed")));
        List<ProcessHandle> children = programs.children(demo);
        assertThat(programs.running()).containsAll(children);

        demo.toHandle().destroyForcibly();
        demo.waitFor();

        for (ProcessHandle child : children) {
            child.onExit().get(1, TimeUnit.MINUTES);
        }
        assertThat(programs.running()).isEmpty();
        assertThat(programs.work().resolve("killed")).doesNotExist();
        programs.sweepPassing();

        Ended next = programs.run(walk(Path.of("killed")));

        assertThat(next.exit()).as(next::says).isZero();
        assertThat(programs.files().keySet())
                .contains("killed/summary.json")
                .noneMatch(name -> name.matches("\\.killed.*|.*\\.part"));
        assertThat(
                        programs.refuses(
                                        Exit.REFUSED,
                                        "render",
                                        "killed/plans/small.json",
                                        "--media",
                                        "media",
                                        "--platform",
                                        "youtube",
                                        "--out",
                                        "drafts")
                                .err())
                .contains("small.json --platform: the plan has no draft for youtube", "tiktok");
        Ended verified = programs.run("verify", "--data", "killed/data");
        assertThat(verified.exit()).as(verified::says).isZero();
    }

    private static String[] walk(Path out) {
        return new String[] {
            "demo",
            "--headless",
            "--campaign",
            "small.yaml",
            "--media",
            media.toString(),
            "--out",
            out.toString()
        };
    }

    /// Whether an interrupt reaches a process: one begun in the background by a plain shell, and
    /// all that it begins, are deaf to it.
    private static boolean hears(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isRegularFile(status)) {
            return true;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(
                        line -> (Long.parseUnsignedLong(line.substring(8).strip(), 16) & 2) != 0);
    }

    /// Looks like a JDK 17 to whoever asks; cannot be run.
    private static Path oldJdk() throws IOException {
        Path jdk = Files.createDirectories(programs.home().resolve("jdk-17"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.createDirectories(jdk.resolve("bin")).resolve(program);
            Files.writeString(file, "#!/bin/sh\nexit 1\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return jdk;
    }

    /// Runs the launcher, or what ends in it, with no other Java to be found than the one named.
    private static Ended launched(String java, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("THROUGHLINE_JAVA");
        builder.environment().put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        builder.environment().put("HOME", programs.home().toString());
        builder.environment()
                .put(java.substring(0, java.indexOf('=')), java.substring(java.indexOf('=') + 1));
        Path err = programs.home().resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
