package org.throughline.renderer.caption;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.time.FrameRange;

/// When each word of a caption is spoken: an estimate, since nothing listens to the words, but for
/// those whose caption file says when they begin. They share the time that their line takes to
/// speak by how much there is of each, and follow each other without a gap; the last one stays
/// until its caption goes.
public final class WordTimes {
    private WordTimes() {}

    /// A word of a caption.
    ///
    /// @param line index of its line
    /// @param from index of its first character in the line
    /// @param to index after its last one, signs behind it included
    /// @param frames half-open, never empty
    public record Word(int line, int from, int to, FrameRange frames) {}

    /// When the text behind so many characters begins to be spoken.
    ///
    /// @param after characters of the caption before it, spaces not counted
    public record Start(int after, long frame) {}

    /// The words of a caption in order. Words for which no frame is left are left out.
    ///
    /// @param framesPerUnit how long a unit of the language takes in this line
    public static List<Word> of(CaptionCue cue, LanguagePace pace, double framesPerUnit) {
        return of(cue, pace, framesPerUnit, List.of());
    }

    /// The same where it is known when some words begin; those between share the time between.
    ///
    /// @param starts in order, each of a word; others are passed over
    public static List<Word> of(
            CaptionCue cue, LanguagePace pace, double framesPerUnit, List<Start> starts) {
        var words = new ArrayList<Word>();
        for (int line = 0; line < cue.lines().size(); line++) {
            addWords(line, cue.lines().get(line), pace, words);
        }
        var timed = new ArrayList<Word>();
        int first = 0;
        long from = cue.frames().from();
        int after = 0;
        for (int i = 0; i < words.size(); i++) {
            long known = start(after, starts);
            if (i > 0 && known > from && known < cue.frames().to()) {
                var before = words.subList(first, i);
                share(before, new FrameRange(from, known), Double.MAX_VALUE, cue, pace, timed);
                first = i;
                from = known;
            }
            after += letters(text(words.get(i), cue));
        }
        var rest = words.subList(first, words.size());
        double spoken =
                framesPerUnit * rest.stream().mapToDouble(word -> units(word, cue, pace)).sum();
        share(rest, new FrameRange(from, cue.frames().to()), spoken, cue, pace, timed);
        return timed;
    }

    private static long start(int after, List<Start> starts) {
        return starts.stream()
                .filter(each -> each.after() == after)
                .mapToLong(Start::frame)
                .findFirst()
                .orElse(-1);
    }

    /// Words share the frames that they are spoken in by how much there is of each; the last one
    /// has the rest too.
    private static void share(
            List<Word> words,
            FrameRange frames,
            double spokenFrames,
            CaptionCue cue,
            LanguagePace pace,
            List<Word> timed) {
        double spoken = Math.min((double) frames.length(), spokenFrames);
        double total = words.stream().mapToDouble(word -> units(word, cue, pace)).sum();
        double before = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            double after = before + units(word, cue, pace);
            long from = frames.from() + Math.round(spoken * before / total);
            long to =
                    i == words.size() - 1
                            ? frames.to()
                            : frames.from() + Math.round(spoken * after / total);
            if (from < to) {
                timed.add(new Word(word.line, word.from, word.to, new FrameRange(from, to)));
            }
            before = after;
        }
    }

    private static int letters(String text) {
        return (int)
                text.codePoints()
                        .filter(point ->
                                !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                        .count();
    }

    private static double units(Word word, CaptionCue cue, LanguagePace pace) {
        return pace.units(text(word, cue));
    }

    private static String text(Word word, CaptionCue cue) {
        return cue.lines().get(word.line).substring(word.from, word.to);
    }

    private static void addWords(int line, String text, LanguagePace pace, List<Word> words) {
        var iterator = BreakIterator.getWordInstance(Locale.forLanguageTag(pace.language()));
        iterator.setText(text);
        int from = -1;
        int start = 0;
        for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
            String piece = text.substring(start, to);
            boolean space = piece.isBlank();
            boolean letters = piece.codePoints().anyMatch(Character::isLetterOrDigit);
            boolean begins = from < 0 ? !space : letters && !pace.spaced();
            if (from >= 0 && (space || (begins && hasLetters(text, from, start)))) {
                words.add(word(line, from, start));
                from = -1;
            }
            if (from < 0 && !space) {
                from = start;
            }
            start = to;
        }
        if (from >= 0) {
            words.add(word(line, from, text.length()));
        }
    }

    private static boolean hasLetters(String text, int from, int to) {
        return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Word word(int line, int from, int to) {
        return new Word(line, from, to, new FrameRange(0, 0));
    }
}
