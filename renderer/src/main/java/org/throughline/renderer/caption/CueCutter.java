package org.throughline.renderer.caption;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// Cuts spoken lines into cues: a sentence a cue where it fits (a hook whole, where that fits), its
/// frames shared out by how much there is to read. It cuts as well as it can; the gate says whether
/// that is good enough. Thread-safe.
public final class CueCutter {
    private static final double LEAST_SENTENCE_SECONDS = 1.2;

    private final LineBreaker breaker;
    private final CaptionStandards standards;

    public CueCutter(LineBreaker breaker, CaptionStandards standards) {
        this.breaker = breaker;
        this.standards = standards;
    }

    /// The rooms that cues have: hooks stand larger than other captions.
    public record Rooms(LineBreaker.Room hook, LineBreaker.Room usual) {
        LineBreaker.Room of(SpokenLine line) {
            return line.hook() ? hook : usual;
        }
    }

    /// All cues of a draft, numbered from 1, in the order of the lines.
    public List<CaptionCue> cut(
            List<SpokenLine> lines, Rooms rooms, LanguagePace pace, FrameRate rate) {
        var cues = new ArrayList<CaptionCue>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var next = i + 1 < lines.size() ? lines.get(i + 1) : line;
            cutLine(apart(line, next), rooms.of(line), pace, rate, cues);
        }
        return List.copyOf(cues);
    }

    /// A line whose captions leave room before those of the next, unless the two stand at different
    /// heights.
    private SpokenLine apart(SpokenLine line, SpokenLine next) {
        long end = next.frames().from() - standards.general().gapFrames();
        if (line.hook() != next.hook()
                || end >= line.frames().to()
                || end <= line.frames().from()) {
            return line;
        }
        return new SpokenLine(
                line.beat(),
                line.hook(),
                line.text(),
                new FrameRange(line.frames().from(), end),
                line.spoken());
    }

    private void cutLine(
            SpokenLine line,
            LineBreaker.Room room,
            LanguagePace pace,
            FrameRate rate,
            List<CaptionCue> cues) {
        var frames = shown(line, pace, rate);
        var parts = parts(line, room, pace, rate.seconds(frames.length()));
        double total = parts.stream().mapToDouble(pace::units).sum();
        double read = 0;
        for (int i = 0; i < parts.size(); i++) {
            long from = frames.from() + Math.round(frames.length() * read / total);
            read += pace.units(parts.get(i));
            long to = frames.from() + Math.round(frames.length() * read / total);
            boolean last = i == parts.size() - 1;
            long end = Math.max(from + 1, last ? to : to - standards.general().gapFrames());
            long most = rate.nearestFrame(millis(standards.general().mostMillis()));
            cues.add(
                    new CaptionCue(
                            cues.size() + 1,
                            line.beat(),
                            line.hook(),
                            new FrameRange(from, Math.min(end, from + most)),
                            set(parts.get(i), room, pace)));
        }
    }

    /// As long as it is spoken, and longer where reading takes longer, while there is room; a hook
    /// stands as long as its line may.
    private FrameRange shown(SpokenLine line, LanguagePace pace, FrameRate rate) {
        double reading = pace.units(line.text()) / pace.readingPerSecond();
        double lingering = 0.5;
        long needed =
                Math.max(
                        line.spoken() + frames(lingering, rate),
                        Math.max(
                                frames(reading, rate) + 1,
                                rate.nearestFrame(millis(standards.general().leastMillis())) + 1));
        long length =
                line.hook() ? line.frames().length() : Math.min(needed, line.frames().length());
        return new FrameRange(line.frames().from(), line.frames().from() + Math.max(1, length));
    }

    private List<String> parts(
            SpokenLine line, LineBreaker.Room room, LanguagePace pace, double seconds) {
        String text = line.text();
        double total = pace.units(text);
        var parts = new ArrayList<String>();
        for (String sentence : sentences(text, pace)) {
            boolean shortBefore =
                    !parts.isEmpty()
                            && seconds * pace.units(parts.getLast()) / total
                                    < LEAST_SENTENCE_SECONDS;
            boolean shortItself = seconds * pace.units(sentence) / total < LEAST_SENTENCE_SECONDS;
            String joined = parts.isEmpty() ? sentence : pace.join(parts.getLast(), sentence);
            if (!parts.isEmpty()
                    && (line.hook() || shortBefore || shortItself)
                    && breaker.lines(joined, room, pace).isPresent()) {
                parts.set(parts.size() - 1, joined);
            } else {
                parts.addAll(fitting(sentence, room, pace));
            }
        }
        return parts;
    }

    private List<String> fitting(String sentence, LineBreaker.Room room, LanguagePace pace) {
        if (breaker.lines(sentence, room, pace).isPresent()) {
            return List.of(sentence);
        }
        for (int lines = room.linesAtMost() + 1; lines <= 8; lines++) {
            var wider =
                    new LineBreaker.Room(room.widthPx(), room.sizePx(), room.unitsALine(), lines);
            var set = breaker.lines(sentence, wider, pace);
            if (set.isPresent()) {
                return paired(set.get(), room.linesAtMost(), pace);
            }
        }
        return List.of(sentence);
    }

    private static List<String> paired(List<String> lines, int most, LanguagePace pace) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i += most) {
            String part = lines.get(i);
            for (int j = i + 1; j < Math.min(lines.size(), i + most); j++) {
                part = pace.join(part, lines.get(j));
            }
            parts.add(part);
        }
        return parts;
    }

    private static List<String> sentences(String text, LanguagePace pace) {
        var iterator = BreakIterator.getSentenceInstance(Locale.forLanguageTag(pace.language()));
        iterator.setText(text);
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }

    /// What does not fit even in many lines stands as it is: the gate refuses it.
    private List<String> set(String part, LineBreaker.Room room, LanguagePace pace) {
        return breaker.lines(part, room, pace).orElseGet(() -> List.of(part));
    }

    private static long frames(double seconds, FrameRate rate) {
        return rate.nearestFrame(millis(Math.round(seconds * 1000)));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
