package org.throughline.renderer.conform;

import java.util.List;
import org.throughline.data.story.BeatKind;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.Soundtrack;

/// Checks that the message is shown or spoken in its beat. That it is shown can be read letter by
/// letter; of what is spoken only captions and sound like a voice can be found, and whether they
/// say the message is for a person to hear.
final class MessageCheck {
    private static final String CHECK = "message-shown";
    private static final double MOSTLY = 0.8;

    private final Storyboard board;
    private final Reading reading;
    private final Sightings sightings;
    private final List<FrameRange> beats;

    MessageCheck(Storyboard board, Reading reading) {
        this.board = board;
        this.reading = reading;
        this.sightings = new Sightings(reading);
        this.beats =
                board.beats().stream()
                        .filter(beat -> beat.kind().equals(BeatKind.MESSAGE.key()))
                        .map(Storyboard.BeatSpan::frames)
                        .toList();
    }

    Finding finding() {
        String expected =
                "the message is shown or spoken in its beat: \""
                        + board.telling().plan().brief().message()
                        + "\"";
        if (beats.isEmpty()) {
            return Finding.unmeasured(CHECK, expected, "the plan has no beat for it");
        }
        var shown =
                inBeat(board.shown().stream().filter(each -> each.role() == Role.MESSAGE).toList());
        if (!shown.isEmpty()) {
            return shown(expected, shown);
        }
        var captions =
                inBeat(board.shown().stream().filter(each -> each.role().isCaption()).toList());
        long read = captions.stream().filter(this::isSeen).count();
        boolean voiced = board.timeline().sound().placements().stream().anyMatch(this::isVoice);
        double heard = heard();
        if (captions.isEmpty() && !voiced) {
            return Finding.unmeasured(
                    CHECK, expected, "nothing is planned to be read or spoken in its beat");
        }
        if (read == 0 && heard == 0) {
            return Finding.failed(
                    CHECK,
                    beats.getFirst().from(),
                    expected,
                    "no words of its beat are seen and no sound like a voice is heard");
        }
        return Finding.unmeasured(
                CHECK,
                expected,
                "%d of %d captions of its beat are seen and sound like a voice is heard in %s %% of it; that they say the message is for a person to hear"
                        .formatted(read, captions.size(), Words.decimal(heard * 100, 0)));
    }

    private Finding shown(String expected, List<Shown> shown) {
        var seen = shown.stream().filter(this::isSeen).findFirst();
        return seen.map(each ->
                        Finding.passed(
                                CHECK,
                                each.frames().from(),
                                expected,
                                "shown from frame " + each.frames().from()))
                .orElseGet(() ->
                        Finding.failed(
                                CHECK,
                                shown.getFirst().frames().from(),
                                shown.getFirst().id(),
                                expected,
                                "not seen"));
    }

    private List<Shown> inBeat(List<Shown> shown) {
        return shown.stream()
                .filter(each -> beats.stream().anyMatch(beat -> beat.overlaps(each.frames())))
                .toList();
    }

    private boolean isSeen(Shown shown) {
        long edge = 1L + shown.fadeFrames();
        return sightings.share(shown, Ranges.shrunk(shown.frames(), edge)) >= MOSTLY;
    }

    private boolean isVoice(Placement sound) {
        return sound.role() == Placement.Role.VOICE
                && beats.stream()
                        .anyMatch(beat ->
                                overlap(samples(beat, Soundtrack.RATE_HZ), sound.range()) > 0);
    }

    /// The share of the beat in which something sounds like a voice.
    private double heard() {
        var sound = reading.sound();
        if (sound == null) {
            return 0;
        }
        long heard = 0;
        long all = 0;
        for (var beat : beats) {
            var range = samples(beat, sound.rateHz());
            all += range.length();
            heard += sound.speech().stream().mapToLong(each -> overlap(range, each)).sum();
        }
        return all == 0 ? 0 : heard / (double) all;
    }

    private SampleRange samples(FrameRange frames, int hz) {
        var rate = board.timeline().canvas().rate();
        return new SampleRange(rate.sampleAt(frames.from(), hz), rate.sampleAt(frames.to(), hz));
    }

    private static long overlap(SampleRange one, SampleRange other) {
        return Math.max(0, Math.min(one.to(), other.to()) - Math.max(one.from(), other.from()));
    }
}
