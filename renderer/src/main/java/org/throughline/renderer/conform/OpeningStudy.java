package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.Opening;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Looks at a file's first three seconds: where the hook ends, and where the first face, words,
/// speech, cut and most movement are.
final class OpeningStudy {
    private static final double SECONDS = 3;
    private static final double MOVES = 0.5;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final Finding hook;
    private final long end;

    /// @param hook where the hook ends, as its check found
    OpeningStudy(Storyboard board, Reading reading, Limits limits, Finding hook) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.hook = hook;
        this.end = limits.frames(SECONDS);
    }

    Opening opening() {
        return new Opening(List.of(hookEnds(), face(), words(), speech(), motion(), cut()));
    }

    /// Something has to happen in them.
    Finding finding() {
        String expected = "a face, words, speech, movement or a cut within three seconds";
        var seen = new ArrayList<String>();
        Long first = null;
        for (var mark : List.of(face(), words(), speech(), motion(), cut())) {
            if (mark.at() != null) {
                seen.add(mark.what() + " at frame " + mark.at());
                first = first == null ? mark.at() : Math.min(first, mark.at());
            }
        }
        return first == null
                ? Finding.failed("opening", 0L, expected, "nothing of it")
                : Finding.passed("opening", first, expected, String.join(", ", seen));
    }

    private Opening.Mark hookEnds() {
        return mark("hook-ends", hook.at(), hook.found());
    }

    private Opening.Mark face() {
        var faces = reading.faces();
        if (faces == null) {
            return mark("face", null, "not looked for: no face finder on this machine");
        }
        var first =
                faces.stream()
                        .map(Reading.FaceAt::frame)
                        .filter(at -> at < end)
                        .min(Integer::compare);
        return first.map(at ->
                        mark(
                                "face",
                                at.longValue(),
                                "a frontal face; looked for every half second"))
                .orElseGet(() ->
                        mark(
                                "face",
                                null,
                                "no frontal face; turned, small and drawn ones are often missed"));
    }

    private Opening.Mark words() {
        var sightings = new Sightings(reading);
        long first = Long.MAX_VALUE;
        String words = "";
        for (var shown : board.shown()) {
            var seen = sightings.first(shown);
            if (shown.role().isForViewers() && seen.isPresent() && seen.getAsLong() < first) {
                first = seen.getAsLong();
                words = shown.text();
            }
        }
        return first < end
                ? mark("words", first, "\"" + words + "\"")
                : mark("words", null, "none of the plan's words; others were not looked for");
    }

    private Opening.Mark speech() {
        var sound = reading.sound();
        if (sound == null) {
            return mark("speech", null, "no sound track");
        }
        for (var speech : sound.speech()) {
            long at = limits.frames(speech.from() / (double) sound.rateHz());
            if (at < end) {
                return mark("speech", at, "sound like a voice; an instrument can sound like one");
            }
        }
        return mark("speech", null, "no sound like a voice");
    }

    private Opening.Mark motion() {
        var looks = reading.looks();
        int peak = -1;
        for (int i = 1; i < Math.min(end, looks.size()); i++) {
            double change = looks.get(i).change();
            boolean more = peak < 0 || change > looks.get(peak).change();
            if (!reading.cuts().contains(i) && change > MOVES && more) {
                peak = i;
            }
        }
        return peak < 0
                ? mark("motion", null, "hardly anything moves")
                : mark(
                        "motion",
                        (long) peak,
                        "most movement, cuts left out: %s of 255 levels from frame to frame"
                                .formatted(Words.decimal(looks.get(peak).change(), 1)));
    }

    private Opening.Mark cut() {
        return reading.cuts().stream()
                .filter(cut -> cut < end)
                .findFirst()
                .map(cut -> mark("cut", cut.longValue(), "the first cut"))
                .orElseGet(() -> mark("cut", null, "no cut is seen"));
    }

    private Opening.Mark mark(String what, @Nullable Long at, String says) {
        return new Opening.Mark(
                what, at, at == null ? null : board.timeline().canvas().rate().timecode(at), says);
    }
}
