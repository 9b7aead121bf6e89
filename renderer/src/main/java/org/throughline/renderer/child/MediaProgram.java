package org.throughline.renderer.child;

import java.nio.file.Path;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Timeline;

/// The media program as the rest of the product sees it: every call starts one process, waits for
/// it and returns what it found. Interrupting the caller stops the process and leaves nothing
/// half-written.
///
/// ```java
/// var media = new MediaProgram(java, "lib/*", work);
/// switch (media.probe(file)) {
///     case Outcome.Accepted<Probe>(Probe probe) -> ...
///     case Outcome.Refused<Probe>(var problems) -> ...
/// }
/// ```
///
/// Errors: {@link RenderFailed} when the program cannot start, dies or goes over its limits; a file
/// that makes it do so in {@link #probe} is refused in place.
///
/// Threading: thread-safe; calls block.
public final class MediaProgram {
    private final ChildProcess process;

    /// `java` is the executable, `classPath` what `-cp` takes, `workFolder` where job folders and
    /// the unpacked natives live.
    public MediaProgram(Path java, String classPath, Path workFolder) {
        process = new ChildProcess(java, classPath, workFolder);
    }

    /// What is in a file from outside, or why it is not taken in. Text costs no process; a file
    /// that breaks the decoder is refused like any other.
    public Outcome<Probe> probe(Path file) throws InterruptedException {
        return switch (Gate.sniff(file)) {
            case Outcome.Refused<Container>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Container>(Container container) -> look(file, container);
        };
    }

    private Outcome<Probe> look(Path file, Container container) throws InterruptedException {
        MediaAnswer answer;
        try {
            answer =
                    process.run(
                            new MediaJob.Probe(absolute(file), container),
                            Limits.forProbe(),
                            Progress.unheard());
        } catch (RenderFailed failed) {
            if (failed.code() != RenderFailed.Code.CHILD_DIED
                    && failed.code() != RenderFailed.Code.OVER_LIMIT) {
                throw failed;
            }
            answer =
                    new MediaAnswer.Refused(
                            "MEDIA-006",
                            "The file could not be decoded within the limits for files from outside.",
                            "Maybe it is damaged; export it anew.");
        }
        return answer instanceof MediaAnswer.Refused refused
                ? Outcome.refused(problem(file, refused))
                : Outcome.accepted(expect(answer, MediaAnswer.Probed.class).probe());
    }

    /// Renders a timeline to `output` (an mp4).
    public MediaAnswer.Rendered render(
            Timeline timeline,
            Path mediaFolder,
            Path bandFolder,
            Path cacheFolder,
            Path output,
            Progress progress)
            throws InterruptedException {
        var job =
                new MediaJob.Render(
                        timeline,
                        absolute(mediaFolder),
                        absolute(bandFolder),
                        absolute(cacheFolder),
                        absolute(output));
        var answer = process.run(job, Limits.forRender(), progress);
        return expect(answer, MediaAnswer.Rendered.class);
    }

    /// Reads a finished file back. The bands of the questions' masks lie in `bandFolder`.
    public Outcome<Reading> read(Path file, Questions questions, Path bandFolder)
            throws InterruptedException {
        return switch (Gate.sniff(file)) {
            case Outcome.Refused<Container>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Container>(Container container) -> {
                var job =
                        new MediaJob.Read(
                                absolute(file), container, questions, absolute(bandFolder));
                var answer = process.run(job, Limits.forRender(), Progress.unheard());
                yield answer instanceof MediaAnswer.Refused refused
                        ? Outcome.refused(problem(file, refused))
                        : Outcome.accepted(expect(answer, MediaAnswer.WasRead.class).reading());
            }
        };
    }

    /// Draws demo media of these names into a folder and returns the files, in the same order.
    public List<Path> draw(List<String> names, Path folder, Progress progress)
            throws InterruptedException {
        var answer =
                process.run(
                        new MediaJob.Draw(names, absolute(folder)), Limits.forRender(), progress);
        return expect(answer, MediaAnswer.Drawn.class).files().stream().map(Path::of).toList();
    }

    private static <T extends MediaAnswer> T expect(MediaAnswer answer, Class<T> type) {
        return switch (answer) {
            case MediaAnswer.Failed(RenderFailed.Code code, String message) ->
                    throw new RenderFailed(code, message);
            case MediaAnswer.Refused(String code, String message, String hint) ->
                    throw new RenderFailed(
                            RenderFailed.Code.SOURCE_UNUSABLE,
                            message + "\n" + hint + " [" + code + "]");
            case MediaAnswer.Probed _,
                    MediaAnswer.Rendered _,
                    MediaAnswer.WasRead _,
                    MediaAnswer.Drawn _ ->
                    type.cast(answer);
        };
    }

    private static Problem problem(Path file, MediaAnswer.Refused refused) {
        return new Problem(
                refused.code(),
                String.valueOf(file.getFileName()),
                refused.message(),
                refused.hint());
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
