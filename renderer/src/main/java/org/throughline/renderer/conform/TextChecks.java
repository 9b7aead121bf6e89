package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks of what is read: captions, texts, the hook's words, qualifiers, the marks of a draft.
final class TextChecks {
    private static final double MOSTLY = 0.8;
    private static final double HOOK_SECONDS = 3;
    private static final int BORDER_FRAMES = 1;
    private static final int CLOSE_FRAMES = 10;

    private final Storyboard board;
    private final Reading reading;
    private final Sightings sightings;

    TextChecks(Storyboard board, Reading reading) {
        this.board = board;
        this.reading = reading;
        this.sightings = new Sightings(reading);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(hookText());
        findings.addAll(asPlanned("captions-match", shown -> shown.role().isCaption(), "captions"));
        findings.add(safeZone());
        findings.addAll(readingSpeed());
        findings.add(new MessageCheck(board, reading).finding());
        findings.addAll(
                asPlanned(
                        "texts-match",
                        shown ->
                                shown.role().isForViewers()
                                        && !shown.role().isCaption()
                                        && shown.role() != Role.QUALIFIER
                                        && shown.role() != Role.LOGO_PICTURE
                                        && board.notices().stream()
                                                .noneMatch(each -> each.isShownBy(shown)),
                        "texts"));
        findings.add(
                mark(
                        "fingerprint",
                        Role.FINGERPRINT,
                        board.telling().plan().fingerprint().shown()));
        findings.add(mark("draft-mark", Role.DRAFT_MARK, board.telling().mark()));
        findings.add(mark("stand-in-label", Role.STAND_IN, "the label on every stand-in"));
        return findings;
    }

    private Finding hookText() {
        String expected = "the hook's words by " + Words.decimal(HOOK_SECONDS, 1) + " s";
        var hook = all(shown -> shown.role() == Role.HOOK_CAPTION);
        if (hook.isEmpty()) {
            return Finding.unmeasured("hook-text-by-3s", expected, "the hook has no words to read");
        }
        var first = hook.stream().flatMapToLong(shown -> sightings.first(shown).stream()).min();
        if (first.isEmpty()) {
            return Finding.failed(
                    "hook-text-by-3s",
                    hook.getFirst().frames().from(),
                    hook.getFirst().id(),
                    expected,
                    "not seen at its place in the first six seconds");
        }
        double seconds = board.timeline().canvas().rate().seconds(first.getAsLong());
        String found = "first readable at " + Words.decimal(seconds, 2) + " s";
        return seconds < HOOK_SECONDS
                ? Finding.passed("hook-text-by-3s", first.getAsLong(), expected, found)
                : Finding.failed(
                        "hook-text-by-3s",
                        first.getAsLong(),
                        hook.getFirst().id(),
                        expected,
                        found);
    }

    /// Every text of a kind in its frames, and not outside of them.
    private List<Finding> asPlanned(String check, Predicate<Shown> kind, String what) {
        var texts = all(kind);
        if (texts.isEmpty()) {
            return List.of(Finding.unmeasured(check, what + " as planned", "none are planned"));
        }
        var failed = new ArrayList<Finding>();
        texts.forEach(shown -> mismatch(check, shown).ifPresent(failed::add));
        return failed.isEmpty()
                ? List.of(
                        Finding.passed(
                                check,
                                texts.size() + " " + what + " at their frames and places",
                                "all seen"))
                : failed;
    }

    /// The earliest frame at which a text is missing, or is there against the plan.
    private Optional<Finding> mismatch(String check, Shown shown) {
        var missing = sightings.firstWithout(shown, inner(shown));
        var extra =
                outside(shown).stream()
                        .flatMapToLong(range -> sightings.first(shown, range).stream())
                        .min();
        if (missing.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        long at = Math.min(missing.orElse(Long.MAX_VALUE), extra.orElse(Long.MAX_VALUE));
        String expected =
                "\"%s\" in frames %d to %d"
                        .formatted(shown.text(), shown.frames().from(), shown.frames().to() - 1);
        return Optional.of(
                Finding.failed(check, at, shown.id(), expected, found(shown, missing, extra)));
    }

    private String found(Shown shown, OptionalLong missing, OptionalLong extra) {
        if (sightings.first(shown).isEmpty()) {
            return "not seen at its place";
        }
        var found = new ArrayList<String>();
        extra.ifPresent(frame -> found.add("seen at frame " + frame + " already or still"));
        missing.ifPresent(frame ->
                found.add(
                        sightings.first(shown, new FrameRange(frame, frame + 1)).isPresent()
                                ? "not letter by letter at frame " + frame
                                : "missing at frame " + frame));
        return String.join(", ", found);
    }

    private FrameRange inner(Shown shown) {
        long edge = Math.max(BORDER_FRAMES, shown.fadeFrames());
        long from = shown.frames().from() == 0 ? 0 : shown.frames().from() + edge;
        long end = Math.min(shown.frames().to(), reading.frames());
        long to = shown.frames().to() >= board.frames() ? end - shown.fadeFrames() : end - edge;
        return new FrameRange(from, Math.max(from, to));
    }

    /// The frames just before and after, unless the same band stands there by plan.
    private List<FrameRange> outside(Shown shown) {
        long from = shown.frames().from();
        long to = shown.frames().to();
        var before =
                new FrameRange(Math.max(0, from - CLOSE_FRAMES), Math.max(0, from - BORDER_FRAMES));
        var after = new FrameRange(to + BORDER_FRAMES, to + CLOSE_FRAMES);
        return List.of(before, after).stream()
                .filter(range ->
                        board.shown().stream()
                                .noneMatch(other ->
                                        !other.id().equals(shown.id())
                                                && other.painted()
                                                        .band()
                                                        .equals(shown.painted().band())
                                                && other.frames().overlaps(range)))
                .toList();
    }

    private Finding safeZone() {
        String expected = "every caption inside " + describeZone();
        var captions = all(shown -> shown.role().isCaption());
        if (captions.isEmpty()) {
            return Finding.unmeasured("captions-safe-zone", expected, "there are no captions");
        }
        for (var shown : captions) {
            if (!board.safeZone().contains(shown.box())) {
                return Finding.failed(
                        "captions-safe-zone",
                        shown.frames().from(),
                        shown.id(),
                        expected,
                        "\"" + shown.text() + "\" at " + shown.box());
            }
        }
        long placed = captions.stream().filter(shown -> sightings.first(shown).isPresent()).count();
        return placed == 0
                ? Finding.unmeasured(
                        "captions-safe-zone", expected, "no caption was found at its place")
                : Finding.passed(
                        "captions-safe-zone",
                        expected,
                        placed + " of " + captions.size() + " found at their places inside it");
    }

    private String describeZone() {
        var zone = board.safeZone();
        return "x %d to %d, y %d to %d"
                .formatted(zone.xPx(), zone.rightPx(), zone.yPx(), zone.bottomPx());
    }

    private List<Finding> readingSpeed() {
        String expected =
                "at most %s characters a second"
                        .formatted(Words.decimal(board.pace().readingPerSecond(), 0));
        var failed = new ArrayList<Finding>();
        double fastest = 0;
        for (var cue : board.cues()) {
            var shown =
                    board.shown().stream().filter(each -> each.id().equals(cue.id())).findFirst();
            long frames = shown.map(sightings::seenFor).orElse(0L);
            if (frames == 0) {
                continue;
            }
            double speed = units(cue) / board.timeline().canvas().rate().seconds(frames + 1);
            fastest = Math.max(fastest, speed);
            if (speed > board.pace().readingPerSecond()) {
                failed.add(
                        Finding.failed(
                                "reading-speed",
                                shown.flatMap(each -> optional(sightings.first(each)))
                                        .orElse(cue.frames().from()),
                                cue.id(),
                                expected,
                                Words.decimal(speed, 1) + " in \"" + cue.text() + "\""));
            }
        }
        if (!failed.isEmpty()) {
            return failed;
        }
        return List.of(
                fastest == 0
                        ? Finding.unmeasured("reading-speed", expected, "no caption was seen")
                        : Finding.passed(
                                "reading-speed",
                                expected,
                                "at most " + Words.decimal(fastest, 1) + " as seen"));
    }

    private double units(CaptionCue cue) {
        return cue.lines().stream().mapToDouble(board.pace()::units).sum();
    }

    private static Optional<Long> optional(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    private Finding mark(String check, Role role, String expected) {
        var marks = all(shown -> shown.role() == role);
        if (marks.isEmpty()) {
            return Finding.unmeasured(check, expected, "nothing of it is planned");
        }
        for (var mark : marks) {
            double share = sightings.share(mark, inner(mark));
            if (share < MOSTLY) {
                return Finding.failed(
                        check,
                        sightings.firstWithout(mark, inner(mark)).orElse(mark.frames().from()),
                        mark.id(),
                        expected,
                        "seen in %s %% of the frames looked at"
                                .formatted(Words.decimal(share * 100, 0)));
            }
        }
        return Finding.passed(check, expected, "burnt in");
    }

    private List<Shown> all(Predicate<Shown> kind) {
        return board.shown().stream()
                .filter(kind)
                .filter(shown -> !inner(shown).isEmpty() || sightings.lookedFor(shown))
                .toList();
    }
}
