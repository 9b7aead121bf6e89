package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Probe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says what ingest sees in a file from outside, or why it is refused.
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description =
                "Says what is in a video or sound file; hostile or unknown files are refused.")
final class ProbeFile implements Callable<Integer> {

    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "VIDEO", description = "The file.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        // what is no file, or text, needs no program to look into it
        if (Gate.sniff(file) instanceof Outcome.Refused<?>(List<Problem> problems)) {
            return refused(problems.getFirst());
        }
        try (Doors doors = new Doors()) {
            return switch (doors.media().probe(file, new Share(output))) {
                case Outcome.Accepted<Probe>(Probe probe) -> accepted(probe);
                case Outcome.Refused<Probe>(List<Problem> problems) -> refused(problems.getFirst());
            };
        }
    }

    private int refused(Problem problem) {
        output.note(problem.says());
        Map<String, @Nullable Object> document = document(false, problem.message());
        output.document(document);
        return Exit.REFUSED;
    }

    private int accepted(Probe probe) throws IOException {
        Map<String, @Nullable Object> document = document(true, null);
        document.put("sha256", Sha256.of(file));
        document.put("container", probe.container());
        document.put("seconds", probe.seconds());
        document.put("video", video(probe.video()));
        document.put("audio", audio(probe.audio()));
        document.put("cuts", probe.cuts());
        document.put("silences", probe.silences());
        document.put("speech", probe.speech());
        document.put("faces", probe.faces());
        document.put("clips", probe.clips());
        output.document(document);
        if (!output.isJson()) {
            say(probe);
        }
        return Exit.DONE;
    }

    private Map<String, @Nullable Object> document(boolean accepted, @Nullable String reason) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("accepted", accepted);
        document.put("reason", reason);
        for (String key :
                List.of(
                        "sha256",
                        "container",
                        "seconds",
                        "video",
                        "audio",
                        "cuts",
                        "silences",
                        "speech",
                        "faces",
                        "clips")) {
            document.put(key, null);
        }
        return document;
    }

    private static @Nullable Map<String, Object> video(Probe.@Nullable Video video) {
        if (video == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("width", video.width());
        fields.put("height", video.height());
        fields.put("rate", video.rate().toString());
        fields.put("rotation", video.rotation());
        fields.put("codec", video.codec());
        fields.put("hdr", video.hdr());
        return fields;
    }

    private static @Nullable Map<String, @Nullable Object> audio(Probe.@Nullable Audio audio) {
        if (audio == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("channels", audio.channels());
        fields.put("rateHz", audio.rateHz());
        fields.put("lufs", audio.lufs());
        fields.put("peakDbtp", audio.peakDbtp());
        return fields;
    }

    private void say(Probe probe) {
        output.say("%s: %s, %.2f s".formatted(file, probe.container(), probe.seconds()));
        Probe.Video video = probe.video();
        output.say(
                video == null
                        ? "  no picture"
                        : "  picture: %d x %d, %s a second, %s"
                                .formatted(
                                        video.width(),
                                        video.height(),
                                        video.rate(),
                                        video.codec()));
        Probe.Audio audio = probe.audio();
        output.say(
                audio == null
                        ? "  no sound"
                        : "  sound: %d channels, %d Hz, %s"
                                .formatted(
                                        audio.channels(),
                                        audio.rateHz(),
                                        audio.lufs() == null
                                                ? "loudness not measurable"
                                                : audio.lufs() + " LUFS"));
        output.say(
                "  cuts: %s, silences: %s, speech: %s, faces: %s, clips: %s"
                        .formatted(
                                count(probe.cuts()),
                                count(probe.silences()),
                                count(probe.speech()),
                                count(probe.faces()),
                                count(probe.clips())));
    }

    private static String count(@Nullable List<?> found) {
        return found == null ? "not measured" : Integer.toString(found.size());
    }

    /// Says every fifth how far a look has come.
    private static final class Share implements Progress {
        private static final int STEPS = 5;

        private final Output output;
        private int said;

        Share(Output output) {
            this.output = output;
        }

        @Override
        public void at(int done, int total) {
            int step = (int) ((long) done * STEPS / Math.max(1, total));
            if (step > said && step < STEPS) {
                said = step;
                output.note("looked at %d %%".formatted(step * 100 / STEPS));
            }
        }
    }
}
