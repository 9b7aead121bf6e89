package org.throughline.renderer.telling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Line;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;

/// Puts the lines of a telling in time. A line without a time of its own begins where its beat or
/// the line before lets it, and takes as long as its recording says, or as speech needs.
public final class Script {
    private final Telling telling;
    private final Speech speech;

    /// Says how many seconds a text takes to speak.
    @FunctionalInterface
    public interface Speech {
        double seconds(String text);
    }

    public Script(Telling telling, Speech speech) {
        this.telling = telling;
        this.speech = speech;
    }

    /// Every line in order.
    public List<Spoken> lines() {
        var all = new ArrayList<Spoken>();
        var beats = telling.beats();
        for (int i = 0; i < beats.size(); i++) {
            addLines(i, beats.get(i), all);
        }
        return List.copyOf(all);
    }

    private void addLines(int index, Beat beat, List<Spoken> all) {
        long cursor = beat.at().from();
        var lines = beat.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            String text = telling.read(line.text()).strip();
            var voice = line.voiceIn(telling.variant().market());
            var at = line.at();
            long end = end(beat, lines.subList(i + 1, lines.size()));
            long from = at == null ? Math.min(cursor, end - 1) : at.from();
            long spoken = at == null ? spokenFrames(text, voice) : at.length();
            long limit = limit(end, from);
            long most = at == null ? windowEnd(beat, i, from, spoken, limit) : limit;
            var frames = new FrameRange(from, Math.max(from + 1, Math.min(from + spoken, limit)));
            if (!text.isEmpty()) {
                all.add(
                        new Spoken(
                                index,
                                beat.kind() == BeatKind.HOOK,
                                line,
                                text,
                                new FrameRange(from, Math.max(from + 1, most)),
                                frames,
                                voice));
            }
            cursor = Math.max(frames.to(), most < limit ? most : frames.to());
        }
    }

    /// Where the next line that has a time begins, or else the end of the beat.
    private static long end(Beat beat, List<Line> following) {
        for (var line : following) {
            if (line.at() != null && line.at().from() > beat.at().from()) {
                return line.at().from();
            }
        }
        return beat.at().to();
    }

    /// Up to an end, or to a protected moment before it.
    private long limit(long end, long from) {
        long limit = end;
        for (var moment : telling.moments()) {
            if (moment.frames().from() > from) {
                limit = Math.min(limit, moment.frames().from());
            }
        }
        return limit;
    }

    /// Lines without times share what is left of their beat by how long they take to speak.
    private long windowEnd(Beat beat, int index, long from, long spoken, long limit) {
        long rest = spoken;
        for (var line : beat.lines().subList(index + 1, beat.lines().size())) {
            if (line.at() != null) {
                break;
            }
            String text = telling.read(line.text());
            rest += spokenFrames(text, line.voiceIn(telling.variant().market()));
        }
        return rest == spoken ? limit : from + Math.max(1, (limit - from) * spoken / rest);
    }

    private long spokenFrames(String text, @Nullable Voice voice) {
        var length = voice == null ? null : voice.length();
        var duration =
                length == null
                        ? Duration.ofMillis(Math.round(speech.seconds(text) * 1000))
                        : length;
        return Math.max(1, telling.rate().nearestFrame(duration));
    }
}
