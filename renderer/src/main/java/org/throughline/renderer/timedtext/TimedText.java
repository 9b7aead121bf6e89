package org.throughline.renderer.timedtext;

import java.util.List;

/// A caption as caption files have it, in milliseconds. In a file that was brought it may be empty
/// or end before it begins: that is for the caption gate to say.
///
/// @param number counts the captions of a file from 1, whatever the file itself calls them
/// @param line line of the file its times stand on, from 1; 0 where it is of no file
public record TimedText(int number, int line, long fromMillis, long toMillis, List<String> lines) {
    public TimedText {
        lines = List.copyOf(lines);
    }

    TimedText(int number, long fromMillis, long toMillis, List<String> lines) {
        this(number, 0, fromMillis, toMillis, lines);
    }
}
