package org.throughline.renderer.timedtext;

import java.util.List;
import java.util.Optional;
import org.throughline.data.story.BroughtCaptions.WordTime;
import org.throughline.renderer.caption.CaptionFault;
import org.throughline.renderer.caption.CaptionGate;

/// A caption as caption files have it, in milliseconds. In a file that was brought it may be empty
/// or end before it begins: that is for the caption gate to say.
///
/// @param number counts the captions of a file from 1, whatever the file itself calls them
/// @param line line of the file its times stand on, from 1; 0 where it is of no file
/// @param words when words begin, where the file says so; in order, within its times
public record TimedText(
        int number,
        int line,
        long fromMillis,
        long toMillis,
        List<String> lines,
        List<WordTime> words) {
    public TimedText {
        lines = List.copyOf(lines);
        words = List.copyOf(words);
    }

    public TimedText(int number, int line, long fromMillis, long toMillis, List<String> lines) {
        this(number, line, fromMillis, toMillis, lines, List.of());
    }

    /// Its words on one line, short enough for a sentence, in quotes.
    public String shown() {
        return FileFaults.shown(String.join(" / ", lines));
    }

    TimedText(int number, long fromMillis, long toMillis, List<String> lines) {
        this(number, 0, fromMillis, toMillis, lines);
    }

    /// What keeps it from being a caption at all: it has no words, or ends before it begins.
    public Optional<CaptionFault> fault() {
        if (lines.isEmpty()) {
            return Optional.of(
                    new CaptionFault(
                            number, 0, CaptionFault.Kind.EMPTY, "words", "it has no words"));
        }
        return toMillis <= fromMillis
                ? Optional.of(
                        new CaptionFault(
                                number,
                                0,
                                CaptionFault.Kind.ENDS_FIRST,
                                CaptionGate.at(fromMillis, CaptionGate.MILLIS),
                                CaptionGate.at(toMillis, CaptionGate.MILLIS)))
                : Optional.empty();
    }
}
