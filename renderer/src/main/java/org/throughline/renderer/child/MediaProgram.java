package org.throughline.renderer.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

/// The media program as the rest of the product sees it: every call starts one process, waits for
/// it and returns what it found. Interrupting the caller stops the process and leaves nothing
/// half-written.
///
/// ```java
/// var media = new MediaProgram(Installed.in(programs.resolve("media"), java), work);
/// switch (media.probe(file)) {
///     case Outcome.Accepted<Probe>(Probe probe) -> ...
///     case Outcome.Refused<Probe>(var problems) -> ...
/// }
/// ```
///
/// Errors: {@link RenderFailed} when the program cannot start, dies or goes over its limits; a file
/// that makes it do so in {@link #probe} or {@link #read} is refused in place.
///
/// Threading: thread-safe; calls block. Several processes may share one work folder, one cache of
/// segments and one media folder.
public final class MediaProgram {
    /// What finished segments, and small copies of sources, may each take on disk: about ten hours
    /// of drafts at 1080x1920.
    public static final long CACHE_BYTES = 24L << 30;

    private final ChildProcess process;
    private final String edition;
    private final long cacheBytes;

    /// `workFolder` is where job folders live while their jobs run.
    public MediaProgram(Installed installed, Path workFolder) {
        this(installed, workFolder, CACHE_BYTES);
    }

    /// The same with at most so many bytes of finished segments kept.
    public MediaProgram(Installed installed, Path workFolder, long cacheBytes) {
        this.process = new ChildProcess(installed, workFolder);
        this.edition = installed.edition();
        this.cacheBytes = cacheBytes;
    }

    /// Names the program and its natives: what another edition found or made may differ.
    public String edition() {
        return edition;
    }

    /// What is in a file from outside, or why it is not taken in. Text costs no process; a file
    /// that breaks the decoder is refused like any other.
    public Outcome<Probe> probe(Path file) throws InterruptedException {
        return probe(file, Progress.unheard());
    }

    /// The same, heard as it goes on.
    public Outcome<Probe> probe(Path file, Progress progress) throws InterruptedException {
        return Objects.requireNonNull(probe(List.of(file), true, progress).get(file));
    }

    /// What files say of themselves, with nothing decoded: all that is measured stays unmeasured.
    public Map<Path, Outcome<Probe>> headers(List<Path> files) throws InterruptedException {
        return probe(files, false, Progress.unheard());
    }

    /// The same for several files in as few processes as can be: one that breaks the decoder is
    /// refused alone, and the others are looked at in a new process.
    public Map<Path, Outcome<Probe>> probe(List<Path> files) throws InterruptedException {
        return probe(files, true, Progress.unheard());
    }

    private Map<Path, Outcome<Probe>> probe(List<Path> files, boolean whole, Progress progress)
            throws InterruptedException {
        var found = new LinkedHashMap<Path, Outcome<Probe>>();
        var waiting = new LinkedHashMap<Path, MediaJob>();
        for (var file : files) {
            switch (Gate.sniff(file)) {
                case Outcome.Refused<Container>(var problems) ->
                        found.put(file, Outcome.refused(problems));
                case Outcome.Accepted<Container>(Container container) ->
                        waiting.put(file, new MediaJob.Probe(absolute(file), container, whole));
            }
        }
        boolean alone = false;
        while (!waiting.isEmpty()) {
            alone = look(waiting, alone, found, progress);
        }
        return found;
    }

    /// Looks at what is waiting, all in one process or only the first file alone; takes off what
    /// was answered. Where the process did not survive a file, that file has another try alone; if
    /// it was alone, it is refused.
    ///
    /// @return whether the next file is to be looked at alone
    private boolean look(
            Map<Path, MediaJob> waiting,
            boolean alone,
            Map<Path, Outcome<Probe>> found,
            Progress progress)
            throws InterruptedException {
        var files = waiting.keySet().stream().limit(alone ? 1 : waiting.size()).toList();
        var jobs = files.stream().map(waiting::get).toList();
        var ended = process.run(jobs, Limits.forProbe(), progress);
        for (int i = 0; i < ended.answers().size(); i++) {
            var file = files.get(i);
            waiting.remove(file);
            found.put(file, probed(file, ended.answers().get(i)));
        }
        var failure = ended.failure();
        if (failure == null) {
            return false;
        }
        var refused = notSurvived(files.getFirst(), failure);
        if (files.size() > 1) {
            return true;
        }
        waiting.remove(files.getFirst());
        found.put(files.getFirst(), Outcome.refused(refused));
        return false;
    }

    private static Outcome<Probe> probed(Path file, MediaAnswer answer) {
        return refusal(file, answer)
                .map(Outcome::<Probe>refused)
                .orElseGet(
                        () -> Outcome.accepted(expect(answer, MediaAnswer.Probed.class).probe()));
    }

    /// Why an answer about a file from outside refuses it, where it does.
    private static Optional<Problem> refusal(Path file, MediaAnswer answer) {
        return switch (answer) {
            case MediaAnswer.Refused refused -> Optional.of(problem(file, refused));
            case MediaAnswer.Failed(RenderFailed.Code code, String message)
                    when code == RenderFailed.Code.NATIVE ->
                    Optional.of(undecodable(file, message));
            case MediaAnswer.Failed _,
                    MediaAnswer.Probed _,
                    MediaAnswer.Rendered _,
                    MediaAnswer.Foreseen _,
                    MediaAnswer.WasRead _,
                    MediaAnswer.Painted _,
                    MediaAnswer.Drawn _ ->
                    Optional.empty();
        };
    }

    /// What a file is refused with when the process that looked at it died or went over its limits;
    /// any other failure is none of the file's and is thrown.
    private static Problem notSurvived(Path file, RenderFailed failure) {
        return switch (failure.code()) {
            case OVER_LIMIT -> tooDear(file, failure);
            case CHILD_DIED ->
                    undecodable(
                            file,
                            "The file could not be decoded within the limits for files from outside.");
            default -> throw failure;
        };
    }

    private static Problem tooDear(Path file, RenderFailed failure) {
        return problem(
                file,
                new MediaAnswer.Refused(
                        "MEDIA-013",
                        String.valueOf(failure.getMessage()),
                        "Maybe the machine is busy, or the file is longer or larger than needed;"
                                + " try again, or export the stretch that is needed."));
    }

    private static Problem undecodable(Path file, String message) {
        return problem(
                file,
                new MediaAnswer.Refused(
                        "MEDIA-006", message, "Maybe it is damaged; export it anew."));
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
                rendering(timeline, mediaFolder, bandFolder, cacheFolder, output, false, List.of());
        return expect(one(job, progress), MediaAnswer.Rendered.class);
    }

    /// Renders a timeline from small copies of its sources to `output`, which can be played while
    /// it grows: {@link Progress#playable} is told how far. A preview that does not come to its end
    /// is removed.
    public MediaAnswer.Rendered preview(
            Timeline timeline,
            Path mediaFolder,
            Path bandFolder,
            Path cacheFolder,
            Path output,
            Progress progress)
            throws InterruptedException {
        var job =
                rendering(timeline, mediaFolder, bandFolder, cacheFolder, output, true, List.of());
        return expect(one(job, progress), MediaAnswer.Rendered.class);
    }

    /// What was rendered, and what reading it back found.
    public record RenderedAndRead(MediaAnswer.Rendered rendered, Reading reading) {}

    /// What a timeline shows, and what reading a file found.
    public record ForeseenAndRead(List<FramePrint> foreseen, Reading reading) {}

    /// Prints what a timeline shows in these frames, before anything is laid over it, and reads a
    /// file of whatever origin back, in one process.
    public Outcome<ForeseenAndRead> foreseeAndRead(
            Timeline timeline,
            Path mediaFolder,
            List<FrameRange> frames,
            Path file,
            Questions questions,
            Path bandFolder)
            throws InterruptedException {
        var foresee = new MediaJob.Foresee(timeline, absolute(mediaFolder), frames);
        return read(List.of(foresee), file, questions, bandFolder)
                .then(answers ->
                        Outcome.accepted(
                                new ForeseenAndRead(
                                        expect(answers.getFirst(), MediaAnswer.Foreseen.class)
                                                .prints(),
                                        reading(answers))));
    }

    /// Renders a timeline to `output`, printing the frames in `prints`, and reads it back with the
    /// questions, in one process. What was found in packets is kept beside the segments, so that
    /// only what an edit has changed is decoded again.
    public RenderedAndRead renderAndRead(
            Timeline timeline,
            Path mediaFolder,
            Path bandFolder,
            Path cacheFolder,
            Path output,
            List<FrameRange> prints,
            Questions questions,
            Progress progress)
            throws InterruptedException {
        var render =
                rendering(timeline, mediaFolder, bandFolder, cacheFolder, output, false, prints);
        var read =
                new MediaJob.Read(
                        absolute(output),
                        Container.MP4,
                        questions,
                        absolute(bandFolder),
                        new MediaJob.Kept(absolute(cacheFolder), cacheBytes, edition));
        var answers = all(List.of(render, read), progress);
        return new RenderedAndRead(
                expect(answers.getFirst(), MediaAnswer.Rendered.class),
                expect(answers.getLast(), MediaAnswer.WasRead.class).reading());
    }

    private MediaJob.Render rendering(
            Timeline timeline,
            Path mediaFolder,
            Path bandFolder,
            Path cacheFolder,
            Path output,
            boolean preview,
            List<FrameRange> prints) {
        return new MediaJob.Render(
                timeline,
                absolute(mediaFolder),
                absolute(bandFolder),
                absolute(cacheFolder),
                cacheBytes,
                absolute(output),
                preview,
                prints);
    }

    /// Reads a file of whatever origin back. The bands of the questions' masks lie in `bandFolder`.
    public Outcome<Reading> read(Path file, Questions questions, Path bandFolder)
            throws InterruptedException {
        return read(List.of(), file, questions, bandFolder)
                .then(answers -> Outcome.accepted(reading(answers)));
    }

    /// Does some jobs of our own first, then reads a file of whatever origin; the answers to all.
    private Outcome<List<MediaAnswer>> read(
            List<MediaJob> first, Path file, Questions questions, Path bandFolder)
            throws InterruptedException {
        return switch (Gate.sniff(file)) {
            case Outcome.Refused<Container>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Container>(Container container) -> {
                var jobs = new ArrayList<MediaJob>(first);
                jobs.add(
                        new MediaJob.Read(
                                absolute(file), container, questions, absolute(bandFolder), null));
                var ended = process.run(jobs, Limits.forReading(), Progress.unheard());
                var failure = ended.failure();
                if (failure != null && ended.answers().size() < first.size()) {
                    throw failure;
                }
                if (failure != null) {
                    yield Outcome.refused(notSurvived(file, failure));
                }
                yield refusal(file, ended.answers().getLast())
                        .map(Outcome::<List<MediaAnswer>>refused)
                        .orElseGet(() -> Outcome.accepted(ended.answers()));
            }
        };
    }

    private static Reading reading(List<MediaAnswer> answers) {
        return expect(answers.getLast(), MediaAnswer.WasRead.class).reading();
    }

    private MediaAnswer one(MediaJob job, Progress progress) throws InterruptedException {
        return all(List.of(job), progress).getFirst();
    }

    private List<MediaAnswer> all(List<MediaJob> jobs, Progress progress)
            throws InterruptedException {
        var ended = process.run(jobs, Limits.forRender(), progress);
        for (var answer : ended.answers()) {
            if (answer instanceof MediaAnswer.Failed(RenderFailed.Code code, String message)) {
                throw new RenderFailed(code, message);
            }
        }
        var failure = ended.failure();
        if (failure != null) {
            throw failure;
        }
        return ended.answers();
    }

    /// Paints an ingested still of this size into `output`: rows from top to bottom, four bytes a
    /// pixel (red, green, blue, straight alpha).
    public void paint(Source source, Path mediaFolder, int widthPx, int heightPx, Path output)
            throws InterruptedException {
        var job =
                new MediaJob.Paint(
                        source, absolute(mediaFolder), widthPx, heightPx, absolute(output));
        expect(one(job, Progress.unheard()), MediaAnswer.Painted.class);
    }

    /// Draws demo media of these names into a folder and returns the files, in the same order.
    public List<Path> draw(List<String> names, Path folder, Progress progress)
            throws InterruptedException {
        var answer = one(new MediaJob.Draw(names, absolute(folder)), progress);
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
                    MediaAnswer.Foreseen _,
                    MediaAnswer.WasRead _,
                    MediaAnswer.Painted _,
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
