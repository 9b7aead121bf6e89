package org.throughline.renderer.caption;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.data.time.FrameRange;

/// When each word of a caption is spoken: an estimate, since nothing listens to the words. They
/// share the time that their line takes to speak by how much there is of each, and follow each
/// other without a gap; the last one stays until its caption goes.
public final class WordTimes {
    private WordTimes() {}

    /// A word of a caption.
    ///
    /// @param line index of its line
    /// @param from index of its first character in the line
    /// @param to index after its last one, signs behind it included
    /// @param frames half-open, never empty
    public record Word(int line, int from, int to, FrameRange frames) {}

    /// The words of a caption in order. Words for which no frame is left are left out.
    ///
    /// @param framesPerUnit how long a unit of the language takes in this line
    public static List<Word> of(CaptionCue cue, LanguagePace pace, double framesPerUnit) {
        var words = new ArrayList<Word>();
        for (int line = 0; line < cue.lines().size(); line++) {
            addWords(line, cue.lines().get(line), pace, words);
        }
        double total = words.stream().mapToDouble(word -> units(word, cue, pace)).sum();
        double spoken = Math.min((double) cue.frames().length(), total * framesPerUnit);
        var timed = new ArrayList<Word>();
        double before = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            double after = before + units(word, cue, pace);
            long from = cue.frames().from() + Math.round(spoken * before / total);
            long to =
                    i == words.size() - 1
                            ? cue.frames().to()
                            : cue.frames().from() + Math.round(spoken * after / total);
            if (from < to) {
                timed.add(new Word(word.line, word.from, word.to, new FrameRange(from, to)));
            }
            before = after;
        }
        return timed;
    }

    private static double units(Word word, CaptionCue cue, LanguagePace pace) {
        return pace.units(cue.lines().get(word.line).substring(word.from, word.to));
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
