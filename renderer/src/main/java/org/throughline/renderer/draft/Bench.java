package org.throughline.renderer.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.ConformanceReport;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaAnswer;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.conform.CaptionsBeside;
import org.throughline.renderer.conform.Conformance;
import org.throughline.renderer.conform.PlannedPictures;
import org.throughline.renderer.conform.Questionnaire;
import org.throughline.renderer.gate.WorkFolders;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Soundtrack;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Timeline;

/// Where the media program is handed storyboards: bands are written for it and cleared away after.
/// Thread-safe.
final class Bench {
    private final MediaProgram media;
    private final Path workFolder;

    Bench(MediaProgram media, Path workFolder) {
        this.media = media;
        this.workFolder = workFolder;
    }

    MediaAnswer.Rendered render(
            Timeline timeline,
            List<PaintedBand> painted,
            Path sources,
            Path output,
            Progress progress)
            throws InterruptedException {
        var bands = bands(painted);
        try {
            return media.render(
                    timeline, folder(sources), bands, segments(output), output, progress);
        } finally {
            clear(bands);
        }
    }

    MediaAnswer.Rendered preview(Storyboard board, Path sources, Path output, Progress progress)
            throws InterruptedException {
        var timeline = board.timeline();
        var bands = bands(board.painted());
        try {
            return media.preview(
                    timeline.packed(Encoding.preview(timeline.canvas())),
                    folder(sources),
                    bands,
                    segments(output),
                    output,
                    progress);
        } finally {
            clear(bands);
        }
    }

    /// A draft that was rendered, what was read in it, and how it keeps to its plan.
    record Conformed(MediaAnswer.Rendered rendered, Reading reading, ConformanceReport report) {}

    Conformed renderAndConform(
            Storyboard board,
            Path sources,
            Path output,
            List<Integer> thumbnails,
            Progress progress)
            throws InterruptedException {
        var questionnaire = new Questionnaire(board);
        var bands = bands(board.painted());
        try {
            var both =
                    media.renderAndRead(
                            board.timeline(),
                            folder(sources),
                            bands,
                            segments(output),
                            output,
                            questionnaire.foreseen(),
                            questionnaire.questions().withThumbnails(thumbnails),
                            progress);
            requireSame(output, both.rendered().sha256(), both.reading().sha256());
            var pictures = PlannedPictures.of(both.rendered().prints());
            var report = Conformance.of(board, both.reading(), pictures);
            return new Conformed(both.rendered(), both.reading(), report);
        } finally {
            clear(bands);
        }
    }

    /// What was read must be what was rendered, or the report would speak of another file.
    static void requireSame(Path output, String rendered, String read) {
        if (!rendered.equals(read)) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "%s changed between rendering and reading: SHA-256 %s, then %s\nMaybe something else renders into the same folder."
                            .formatted(output, rendered, read));
        }
    }

    private Path segments(Path output) {
        folder(output.toAbsolutePath().resolveSibling("."));
        return folder(workFolder.resolve("segments"));
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw storage(folder, unwritable);
        }
    }

    /// Holds a file to a storyboard whose media are not at hand.
    Outcome<ConformanceReport> conform(Storyboard board, Path file, String unknownBecause)
            throws InterruptedException {
        var pictures = PlannedPictures.unknown(unknownBecause);
        return read(file, new Questionnaire(board).questions(), board.painted())
                .then(reading ->
                        Outcome.accepted(
                                Conformance.of(board, reading, pictures, beside(board, file))));
    }

    /// Holds a file to a storyboard and to the media that lie in `sources` under their ids.
    Outcome<ConformanceReport> conform(Storyboard board, Path file, Path sources)
            throws InterruptedException {
        var questionnaire = new Questionnaire(board);
        var bands = bands(board.painted());
        try {
            return media.foreseeAndRead(
                            pictureOnly(board.timeline()),
                            sources,
                            questionnaire.foreseen(),
                            file,
                            questionnaire.questions(),
                            bands)
                    .then(both ->
                            Outcome.accepted(
                                    Conformance.of(
                                            board,
                                            both.reading(),
                                            PlannedPictures.of(both.foreseen()),
                                            beside(board, file))));
        } finally {
            clear(bands);
        }
    }

    private static List<CaptionsBeside.Beside> beside(Storyboard board, Path file) {
        return SideFiles.captions(file, board.telling().language());
    }

    /// A timeline without sound, words, and the media that only sound.
    private static Timeline pictureOnly(Timeline timeline) {
        var shown = new HashSet<SourceId>();
        timeline.segments().forEach(segment -> shown.addAll(segment.sources()));
        var sound = timeline.sound();
        return new Timeline(
                timeline.canvas(),
                timeline.sources().stream().filter(each -> shown.contains(each.id())).toList(),
                timeline.segments(),
                List.of(),
                new Soundtrack(
                        List.of(),
                        sound.ducking(),
                        sound.silences(),
                        sound.untouched(),
                        sound.target()),
                timeline.encoding());
    }

    Outcome<Reading> read(Path file, Questions questions, List<PaintedBand> painted)
            throws InterruptedException {
        var bands = bands(painted);
        try {
            return media.read(file, questions, bands);
        } finally {
            clear(bands);
        }
    }

    private Path bands(List<PaintedBand> painted) {
        try {
            var folder = WorkFolders.make(workFolder, "bands");
            for (var each : painted) {
                each.writeTo(folder);
            }
            return folder;
        } catch (IOException unwritable) {
            throw storage(workFolder, unwritable);
        }
    }

    private static void clear(Path folder) {
        try {
            WorkFolders.delete(folder);
        } catch (IOException undeletable) {
            throw storage(folder, undeletable);
        }
    }

    private static RenderFailed storage(Path path, IOException cause) {
        return new RenderFailed(
                RenderFailed.Code.STORAGE,
                "Cannot write %s: %s%nMaybe the disk is full or may not be written."
                        .formatted(path, cause.getMessage()),
                cause);
    }
}
