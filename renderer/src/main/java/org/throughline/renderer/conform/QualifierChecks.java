package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Qualification;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks of qualifiers: each letter by letter for as long as asked without a break, as large as
/// asked, and there all the time in which its claim is, where a rule wants that.
final class QualifierChecks {
    private static final String CHECK = "qualifier";
    private static final double MOSTLY = 0.8;
    private static final int BORDER_FRAMES = 1;

    private final Storyboard board;
    private final Reading reading;
    private final Sightings sightings;

    QualifierChecks(Storyboard board, Reading reading) {
        this.board = board;
        this.reading = reading;
        this.sightings = new Sightings(reading);
    }

    List<Finding> findings() {
        var shown = board.shown().stream().filter(each -> each.role() == Role.QUALIFIER).toList();
        var findings = new ArrayList<Finding>();
        board.qualifications().stream()
                .filter(asked -> shown.stream().noneMatch(asked::isMetBy))
                .filter(asked -> !asked.claimed().isEmpty())
                .map(QualifierChecks::missing)
                .forEach(findings::add);
        shown.stream().map(this::finding).forEach(findings::add);
        board.qualifications().stream().flatMap(this::gap).forEach(findings::add);
        return findings.isEmpty()
                ? List.of(Finding.unmeasured(CHECK, "qualifiers as asked", "none are asked for"))
                : findings;
    }

    private static Finding missing(Qualification asked) {
        return Finding.failed(
                CHECK,
                asked.claimed().getFirst().from(),
                "a qualifier of claim " + asked.claim(),
                "none is planned");
    }

    private Finding finding(Shown shown) {
        long least = leastMillis(shown);
        String size = asked(shown).map(Qualification::sizeSays).findFirst().orElse("");
        String expected =
                "\"%s\" for at least %s s%s"
                        .formatted(
                                shown.text(),
                                Words.decimal(least / 1000.0, 1),
                                size.isEmpty() ? "" : ", " + size);
        double share = sightings.share(shown, inner(shown));
        long frames = sightings.unbrokenFor(shown);
        String seconds = Words.decimal(board.timeline().canvas().rate().seconds(frames), 1);
        if (share < MOSTLY) {
            return failed(shown, expected, "not seen as planned");
        }
        if (millis(frames + faded(shown)) < least) {
            return failed(shown, expected, "only " + seconds + " s without a break");
        }
        double letters = asked(shown).mapToDouble(Qualification::leastLetterPx).max().orElse(0);
        if (shown.painted().letterPx() < Math.floor(letters)) {
            return failed(
                    shown,
                    expected,
                    "letters of %d px, not %s"
                            .formatted(shown.painted().letterPx(), Words.decimal(letters, 0)));
        }
        return Finding.passed(CHECK, expected, "seen for " + seconds + " s without a break");
    }

    private static Finding failed(Shown shown, String expected, String found) {
        return Finding.failed(CHECK, shown.frames().from(), shown.id(), expected, found);
    }

    /// The first frame at which a claim is there and a qualifier of it is not.
    private Stream<Finding> gap(Qualification asked) {
        var shown = board.shown().stream().filter(asked::isMetBy).toList();
        var unplanned = asked.unqualified(board.shown()).stream().mapToLong(FrameRange::from);
        var unseen =
                asked.claimed().stream()
                        .flatMapToLong(claimed ->
                                shown.stream().flatMapToLong(each -> unseen(each, claimed)));
        var first =
                shown.isEmpty() ? OptionalLong.empty() : LongStream.concat(unplanned, unseen).min();
        return first.stream()
                .mapToObj(frame ->
                        Finding.failed(
                                CHECK,
                                frame,
                                "a qualifier of claim %s in frames %s, with its claim"
                                        .formatted(asked.claim(), Ranges.says(asked.claimed())),
                                "none at frame " + frame));
    }

    private LongStream unseen(Shown shown, FrameRange claimed) {
        return sightings.firstWithout(shown, within(common(shown.frames(), claimed))).stream();
    }

    private static FrameRange common(FrameRange one, FrameRange other) {
        long from = Math.max(one.from(), other.from());
        return new FrameRange(from, Math.max(from, Math.min(one.to(), other.to())));
    }

    /// But for a frame at either end, where an encoder mixes what is before and after.
    private FrameRange within(FrameRange frames) {
        long from = frames.from() + (frames.from() == 0 ? 0 : BORDER_FRAMES);
        long to = frames.to() - (frames.to() >= board.frames() ? 0 : BORDER_FRAMES);
        return new FrameRange(from, Math.max(from, Math.min(to, reading.frames())));
    }

    private Stream<Qualification> asked(Shown shown) {
        return board.qualifications().stream().filter(each -> each.isMetBy(shown));
    }

    /// What rules ask for its own claims; of a text that names no claim, the most they ask of any.
    private long leastMillis(Shown shown) {
        var all = shown.claims().isEmpty() ? board.qualifications().stream() : asked(shown);
        return all.mapToLong(Qualification::leastMillis).max().orElse(0);
    }

    private FrameRange inner(Shown shown) {
        long edge = Math.max(BORDER_FRAMES, shown.fadeFrames());
        long from = shown.frames().from() == 0 ? 0 : shown.frames().from() + edge;
        long end = Math.min(shown.frames().to(), reading.frames());
        return new FrameRange(from, Math.max(from, end - edge));
    }

    /// Frames at either end in which a text is on screen, but too faint to be told.
    private static long faded(Shown shown) {
        return 2L * Math.max(BORDER_FRAMES, shown.fadeFrames());
    }

    private double millis(long frames) {
        return board.timeline().canvas().rate().seconds(frames) * 1000;
    }
}
