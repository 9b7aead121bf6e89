package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.LongUnaryOperator;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.SampleRange;

/// What would be read in a file that is exactly as laid out, and in files that are not.
final class Readings {
    private final Storyboard board;
    private BiPredicate<Shown, Integer> hidden = (_, _) -> false;
    private BiPredicate<Shown, Integer> changed = (_, _) -> false;
    private List<Integer> cuts;
    private List<FrameRange> silent;
    private List<FrameRange> dark;
    private List<Integer> flashes = List.of();
    private List<FrameRange> frozen = List.of();
    private LongUnaryOperator shows = frame -> frame;
    private List<Integer> faces = List.of();
    private List<FrameRange> speech = List.of();
    private double change = 1;
    private int lingering;
    private boolean lettered;
    private int frames;
    private double lufs;
    private double peakDbtp;

    Readings(Storyboard board) {
        this.board = board;
        this.frames = board.frames();
        this.silent = board.silent();
        this.dark = board.dark();
        this.lufs = board.timeline().sound().target().integratedLufs();
        this.peakDbtp = board.timeline().sound().target().maxTruePeakDbtp();
        this.cuts =
                board.beats().stream()
                        .skip(1)
                        .filter(Storyboard.BeatSpan::beginsWithCut)
                        .map(beat -> (int) beat.frames().from())
                        .toList();
    }

    /// The report on the file, its plan's media not at hand.
    ConformanceReport report() {
        return report(board);
    }

    /// The same on the file held to a storyboard, which may be another one.
    ConformanceReport report(Storyboard plan) {
        return Conformance.of(plan, reading(), PlannedPictures.unknown("no media at hand"));
    }

    /// The report on the file, compared with its plan's media.
    ConformanceReport compared() {
        return Conformance.of(board, reading(), pictures());
    }

    Readings hiding(BiPredicate<Shown, Integer> some) {
        hidden = some;
        return this;
    }

    /// One letter of these is another one.
    Readings changing(BiPredicate<Shown, Integer> some) {
        changed = some;
        return this;
    }

    Readings cuts(Integer... frames) {
        cuts = List.of(frames);
        return this;
    }

    Readings silent(FrameRange... frames) {
        silent = List.of(frames);
        return this;
    }

    Readings dark(FrameRange... frames) {
        dark = List.of(frames);
        return this;
    }

    Readings frozen(FrameRange... frames) {
        frozen = List.of(frames);
        return this;
    }

    Readings flashes(Integer... frames) {
        flashes = List.of(frames);
        return this;
    }

    Readings loudness(double level, double peak) {
        lufs = level;
        peakDbtp = peak;
        return this;
    }

    /// Texts stand so many frames longer than planned.
    Readings lingering(int frames) {
        lingering = frames;
        return this;
    }

    /// What is planned to be read is bright in the file's frames, as it is in a draft's.
    Readings lettered() {
        lettered = true;
        return this;
    }

    /// Frontal faces are found in these frames.
    Readings faces(Integer... frames) {
        faces = List.of(frames);
        return this;
    }

    /// Sound like a voice is heard in these frames.
    Readings speech(FrameRange... frames) {
        speech = List.of(frames);
        return this;
    }

    /// From frame to frame pictures change by so many levels.
    Readings changes(double levels) {
        change = levels;
        return this;
    }

    /// The file ends after so many frames.
    Readings lasting(int shorter) {
        frames = shorter;
        return this;
    }

    /// The file shows at a frame what belongs at another one; -1 is a picture of its own.
    Readings showing(LongUnaryOperator planned) {
        shows = planned;
        return this;
    }

    /// A box of one shade lies over a corner of these frames.
    Readings covering(FrameRange frames) {
        var before = shows;
        shows = frame -> frames.contains(frame) ? -2 - frame : before.applyAsLong(frame);
        return this;
    }

    /// What the plan's media show: a pattern that drifts, another one in each clip.
    PlannedPictures pictures() {
        var prints = new ArrayList<FramePrint>();
        for (var range : new Questionnaire(board).foreseen()) {
            for (long frame = range.from(); frame < range.to(); frame++) {
                prints.add(print(frame, frame, false));
            }
        }
        return PlannedPictures.of(prints);
    }

    private List<FramePrint> prints() {
        var prints = new ArrayList<FramePrint>();
        for (var range : new Questionnaire(board).questions().prints()) {
            for (long frame = range.from(); frame < Math.min(range.to(), frames); frame++) {
                prints.add(print(frame, shows.applyAsLong(frame), lettered));
            }
        }
        return prints;
    }

    private FramePrint print(long frame, long shown, boolean letters) {
        boolean covered = shown < -1;
        long source = covered ? -2 - shown : shown;
        var canvas = board.timeline().canvas();
        int columns = FramePrint.SIDE;
        int rows = Math.round(canvas.heightPx() * (float) columns / canvas.widthPx());
        byte[] cells = new byte[columns * rows];
        double clip = source < 0 ? 99 : clip(source);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double wave =
                        (Math.sin((column + 0.7 * source) / (3 + clip))
                                        + Math.sin((row - 0.31 * source) / (2 + clip)))
                                / 2;
                boolean box =
                        (covered && row < 40 && row > 30 && column > 20)
                                || (letters && isLetter(frame, column, row, columns));
                cells[row * columns + column] = (byte) (box ? 240 : 120 + 60 * wave);
            }
        }
        return new FramePrint(
                (int) frame, columns, rows, Base64.getEncoder().encodeToString(cells));
    }

    private boolean isLetter(long frame, int column, int row, int columns) {
        double cell = board.timeline().canvas().widthPx() / (double) columns;
        return board.shown().stream()
                .filter(shown -> shown.frames().contains(frame))
                .map(Shown::box)
                .anyMatch(box ->
                        (column + 1) * cell > box.xPx()
                                && column * cell < box.rightPx()
                                && (row + 1) * cell > box.yPx()
                                && row * cell < box.bottomPx());
    }

    private long clip(long frame) {
        return Ranges.clipStarts(board.timeline()).stream().filter(start -> start <= frame).count();
    }

    Reading reading() {
        var canvas = board.timeline().canvas();
        var looks = new ArrayList<Reading.FrameLook>();
        for (int frame = 0; frame < frames; frame++) {
            looks.add(new Reading.FrameLook(100, change));
        }
        return new Reading(
                "0".repeat(64),
                new Reading.Packing(
                        "mp4",
                        "h264",
                        "High",
                        "yuv420p",
                        "bt709",
                        canvas.widthPx(),
                        canvas.heightPx(),
                        canvas.rate(),
                        true,
                        0,
                        true,
                        1,
                        1,
                        "aac",
                        48_000,
                        2,
                        Map.of()),
                frames,
                new Reading.Sound(
                        48_000,
                        2,
                        board.timeline().samples(),
                        lufs,
                        peakDbtp,
                        silent.stream().map(this::samples).toList(),
                        speech.stream().map(this::samples).toList()),
                looks,
                dark,
                frozen,
                cuts,
                flashes,
                masks(),
                List.of(),
                faces.stream().map(at -> new Reading.FaceAt(at, 100, 100, 50, 50, 9)).toList(),
                prints());
    }

    private SampleRange samples(FrameRange frames) {
        var rate = board.timeline().canvas().rate();
        return new SampleRange(
                rate.sampleAt(frames.from(), 48_000), rate.sampleAt(frames.to(), 48_000));
    }

    private List<Reading.MaskScore> masks() {
        var scores = new ArrayList<Reading.MaskScore>();
        for (var mask : new Questionnaire(board).questions().masks()) {
            var shown =
                    board.shown().stream()
                            .filter(each -> each.id().equals(mask.id()))
                            .findFirst()
                            .orElseThrow();
            long to = Math.min(mask.frames().to(), frames);
            for (long at = mask.frames().from(); at < to; at += mask.step()) {
                int frame = (int) at;
                boolean there =
                        frame >= shown.frames().from()
                                && frame < shown.frames().to() + lingering
                                && !hidden.test(shown, frame);
                double letters = !there ? 0 : changed.test(shown, frame) ? 0.8 : 1;
                scores.add(new Reading.MaskScore(mask.id(), frame, there ? 1 : 0, letters));
            }
        }
        return scores;
    }
}
