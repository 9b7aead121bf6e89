package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.BroughtCaptions.Cue;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.CaptionFault;
import org.throughline.renderer.caption.CaptionGate;
import org.throughline.renderer.caption.CueCutter;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.renderer.caption.LineBreaker;
import org.throughline.renderer.telling.Telling;

/// Captions that somebody brought, as one draft shows them: at their own times, to the nearest
/// frame; in their own lines where these fit, else broken anew, unless a dash at the beginning of a
/// line says that its lines are two people's.
///
/// A caption belongs to the beat in which most of it stands. Those of the hook are set as a hook's
/// where all of them fit.
///
/// @param captions in the order of the file; those that begin in a hook they were not made for are
///   left out
/// @param endMillis where the video ends
record BroughtCues(List<Laid> captions, Telling telling, long endMillis) {

    /// How lines are fitted.
    ///
    /// @param rooms what hooks and others have
    record Fitting(LineBreaker breaker, CueCutter.Rooms rooms, LanguagePace pace) {

        boolean isFitting(List<String> lines, LineBreaker.Room room) {
            return lines.size() <= room.linesAtMost()
                    && lines.stream().allMatch(line -> breaker.fits(line, room, pace));
        }

        /// The lines as they are, where nothing fits.
        List<String> lines(Cue cue, LineBreaker.Room room) {
            if (isFitting(cue.lines(), room) || cue.lines().stream().anyMatch(Fitting::isOfTwo)) {
                return cue.lines();
            }
            String text = cue.lines().stream().reduce(pace::join).orElseThrow();
            return breaker.lines(text, room, pace).orElse(cue.lines());
        }

        private static boolean isOfTwo(String line) {
            return line.startsWith("-") || line.startsWith("\u2013") || line.startsWith("\u2014");
        }
    }

    /// One of them.
    ///
    /// @param number counts the captions of the file from 1
    /// @param beat index of its beat
    record Laid(int number, Cue cue, int beat, boolean hook, List<String> lines) {
        Laid {
            lines = List.copyOf(lines);
        }

        private CaptionCue inMillis() {
            return new CaptionCue(
                    number, beat, hook, new FrameRange(cue.fromMillis(), cue.toMillis()), lines);
        }
    }

    /// What is wrong with one of them.
    record Faulty(CaptionCue cue, CaptionFault fault) {}

    BroughtCues {
        captions = List.copyOf(captions);
    }

    /// None where the telling has none.
    static BroughtCues of(Telling telling, Fitting fitting) {
        var captions = new ArrayList<Laid>();
        var beats = telling.beats();
        boolean whole = telling.findWholeCaptions().isPresent();
        var all = telling.findCaptions().map(each -> each.cues()).orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            var cue = all.get(i);
            long begins = telling.rate().nearestFrame(cue.from());
            if (whole || begins >= beats.getFirst().at().to()) {
                int beat = beat(cue, telling);
                boolean hook = beats.get(beat).kind() == BeatKind.HOOK;
                captions.add(new Laid(i + 1, cue, beat, hook, cue.lines()));
            }
        }
        boolean asHook =
                captions.stream()
                        .filter(Laid::hook)
                        .allMatch(each ->
                                fitting.isFitting(
                                        fitting.lines(each.cue, fitting.rooms.hook()),
                                        fitting.rooms.hook()));
        return new BroughtCues(
                captions.stream().map(each -> set(each, asHook, fitting)).toList(),
                telling,
                Math.round(telling.rate().seconds(beats.getLast().at().to()) * 1000));
    }

    private static Laid set(Laid caption, boolean asHook, Fitting fitting) {
        boolean hook = caption.hook && asHook;
        var room = hook ? fitting.rooms.hook() : fitting.rooms.usual();
        return new Laid(
                caption.number, caption.cue, caption.beat, hook, fitting.lines(caption.cue, room));
    }

    /// Index of the beat that has most of it.
    private static int beat(Cue cue, Telling telling) {
        long middle = telling.rate().nearestFrame(cue.from().plus(cue.to()).dividedBy(2));
        List<Beat> beats = telling.beats();
        int beat = 0;
        while (beat < beats.size() - 1 && beats.get(beat).at().to() <= middle) {
            beat++;
        }
        return beat;
    }

    /// These captions in frames, behind others. What the video has no frames for is left out; it is
    /// a fault.
    List<CaptionCue> after(List<CaptionCue> others) {
        var cues = new ArrayList<>(others);
        long end = telling.beats().getLast().at().to();
        for (var caption : captions) {
            long from = telling.rate().nearestFrame(caption.cue.from());
            long to = Math.max(from + 1, telling.rate().nearestFrame(caption.cue.to()));
            if (from < end) {
                cues.add(
                        new CaptionCue(
                                cues.size() + 1,
                                caption.beat,
                                caption.hook,
                                new FrameRange(from, Math.min(to, end)),
                                caption.lines));
            }
        }
        return List.copyOf(cues);
    }

    /// What the gate finds in their own times, and those that end after the video.
    List<Faulty> faults(CaptionGate gate, CueCutter.Rooms rooms, LanguagePace pace, int gapMillis) {
        var millis = captions.stream().map(Laid::inMillis).toList();
        var faults = new ArrayList<Faulty>();
        for (var fault : gate.check(millis, rooms, pace, CaptionGate.MILLIS, gapMillis)) {
            millis.stream()
                    .filter(cue -> cue.number() == fault.cue())
                    .forEach(cue -> faults.add(new Faulty(cue, fault)));
        }
        long frameMillis = Math.round(telling.rate().seconds(1) * 1000);
        for (var cue : millis) {
            if (cue.frames().to() >= endMillis + frameMillis) {
                faults.add(
                        new Faulty(
                                cue,
                                new CaptionFault(
                                        cue.number(),
                                        0,
                                        CaptionFault.Kind.AFTER_END,
                                        CaptionGate.at(endMillis, CaptionGate.MILLIS),
                                        CaptionGate.at(cue.frames().to(), CaptionGate.MILLIS))));
            }
        }
        return faults;
    }
}
