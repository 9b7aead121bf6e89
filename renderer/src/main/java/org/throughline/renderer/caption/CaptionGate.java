package org.throughline.renderer.caption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;

/// Says of each caption whether people can read it: time, pace, width, lines, gaps, glyphs.
/// Thread-safe.
///
/// Source: the figures of {@link CaptionStandards}.
public final class CaptionGate {
    /// The rate of captions that know times and no frames: a frame a millisecond.
    public static final FrameRate MILLIS = new FrameRate(1000, 1);

    private final Letterer letterer;
    private final CaptionStandards standards;

    public CaptionGate(Letterer letterer, CaptionStandards standards) {
        this.letterer = letterer;
        this.standards = standards;
    }

    /// All faults, in the order of the cues.
    ///
    /// @param gapFrames frames that have to lie between two cues
    public List<CaptionFault> check(
            List<CaptionCue> cues,
            CueCutter.Rooms rooms,
            LanguagePace pace,
            FrameRate rate,
            int gapFrames) {
        var faults = new ArrayList<CaptionFault>();
        CaptionCue before = null;
        CaptionCue longest = null;
        for (var cue : cues) {
            checkTime(cue, pace, rate, faults);
            checkLines(cue, cue.hook() ? rooms.hook() : rooms.usual(), pace, faults);
            if (before != null && longest != null) {
                checkOrder(before, longest, cue, rate, gapFrames, faults);
            }
            before = cue;
            longest = longest == null || cue.frames().to() >= longest.frames().to() ? cue : longest;
        }
        return List.copyOf(faults);
    }

    private void checkTime(
            CaptionCue cue, LanguagePace pace, FrameRate rate, List<CaptionFault> faults) {
        double seconds = rate.seconds(cue.frames().length());
        double least = standards.general().leastMillis() / 1000.0;
        double most = standards.general().mostMillis() / 1000.0;
        double units = cue.lines().stream().mapToDouble(pace::units).sum();
        double needed = units / pace.readingPerSecond();
        if (needed > seconds + rate.seconds(1) / 2) {
            faults.add(
                    fault(
                            cue,
                            CaptionFault.Kind.TOO_FAST,
                            seconds(needed)
                                    + " at "
                                    + whole(pace.readingPerSecond())
                                    + " characters a second",
                            whole(units) + " characters in " + seconds(seconds)));
        }
        if (seconds < least - rate.seconds(1) / 2) {
            faults.add(fault(cue, CaptionFault.Kind.TOO_SHORT, seconds(least), seconds(seconds)));
        }
        if (seconds > most + rate.seconds(1) / 2) {
            faults.add(fault(cue, CaptionFault.Kind.TOO_LONG, seconds(most), seconds(seconds)));
        }
    }

    private void checkLines(
            CaptionCue cue, LineBreaker.Room room, LanguagePace pace, List<CaptionFault> faults) {
        if (cue.lines().size() > room.linesAtMost()) {
            faults.add(
                    fault(
                            cue,
                            CaptionFault.Kind.TOO_MANY_LINES,
                            room.linesAtMost() + " lines",
                            cue.lines().size() + " lines"));
        }
        for (int i = 0; i < cue.lines().size(); i++) {
            String line = cue.lines().get(i);
            var missing = fonts().findMissing(line, pace.language());
            if (missing.isPresent()) {
                var kind =
                        missing.get().emoji()
                                ? CaptionFault.Kind.EMOJI
                                : CaptionFault.Kind.MISSING_GLYPH;
                faults.add(
                        new CaptionFault(
                                cue.number(),
                                i + 1,
                                kind,
                                "drawn characters",
                                missing.get().says()));
            } else {
                checkWidth(cue, i, room, pace, faults);
            }
        }
    }

    private void checkWidth(
            CaptionCue cue,
            int index,
            LineBreaker.Room room,
            LanguagePace pace,
            List<CaptionFault> faults) {
        String line = cue.lines().get(index);
        double width = letterer.widthPx(line, room.sizePx(), pace.language());
        if (width > room.widthPx()) {
            faults.add(
                    new CaptionFault(
                            cue.number(),
                            index + 1,
                            CaptionFault.Kind.TOO_WIDE,
                            whole(room.widthPx()) + " px",
                            whole(width) + " px"));
        } else if (pace.units(line) > room.unitsALine()) {
            faults.add(
                    new CaptionFault(
                            cue.number(),
                            index + 1,
                            CaptionFault.Kind.TOO_WIDE,
                            whole(room.unitsALine()) + " characters",
                            tenth(pace.units(line)) + " characters"));
        }
    }

    /// @param before the one before in the file
    /// @param longest of all before, the one that ends last
    private static void checkOrder(
            CaptionCue before,
            CaptionCue longest,
            CaptionCue cue,
            FrameRate rate,
            int gapFrames,
            List<CaptionFault> faults) {
        long from = cue.frames().from();
        if (from < before.frames().from()) {
            faults.add(
                    fault(
                            cue,
                            CaptionFault.Kind.OUT_OF_ORDER,
                            at(before.frames().from(), rate),
                            at(from, rate)));
            return;
        }
        long gap = from - longest.frames().to();
        if (gap < 0) {
            faults.add(
                    fault(
                            cue,
                            CaptionFault.Kind.OVERLAP,
                            at(longest.frames().to(), rate),
                            "it begins at " + at(from, rate)));
        } else if (gap < gapFrames && longest.hook() == cue.hook()) {
            faults.add(
                    fault(
                            cue,
                            CaptionFault.Kind.TOO_CLOSE,
                            length(gapFrames, rate),
                            length(gap, rate) + " between"));
        }
    }

    /// A moment as the captions know it.
    public static String at(long frame, FrameRate rate) {
        return rate.equals(MILLIS) ? thousandths(frame) : "frame " + frame;
    }

    private static String length(long frames, FrameRate rate) {
        return rate.equals(MILLIS) ? thousandths(frames) : frames + " frames";
    }

    private static String thousandths(long millis) {
        return decimal(millis / 1000.0, 3) + " s";
    }

    private FontBook fonts() {
        return letterer.fonts();
    }

    private static CaptionFault fault(
            CaptionCue cue, CaptionFault.Kind kind, String limit, String found) {
        return new CaptionFault(cue.number(), 0, kind, limit, found);
    }

    private static String seconds(double seconds) {
        return decimal(seconds, 2) + " s";
    }

    private static String tenth(double value) {
        return decimal(value, 1);
    }

    private static String whole(double value) {
        return decimal(value, 0);
    }

    private static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
