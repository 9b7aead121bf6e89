package org.throughline.renderer.timedtext;

import java.util.List;

/// What holds for the captions of either form.
final class Cues {
    private Cues() {}

    /// @param line of the times
    static void checkLines(List<String> words, int line, FileFaults faults) {
        if (words.size() > CaptionFile.MOST_LINES) {
            faults.add(
                    "CAPTION-102",
                    line,
                    "a caption has at most %d lines, this one has %d"
                            .formatted(CaptionFile.MOST_LINES, words.size()),
                    "Maybe the times of those that follow are missing.");
        }
    }

    static void checkCount(List<TimedText> cues, int line, FileFaults faults) {
        if (cues.size() == CaptionFile.MOST_CUES + 1) {
            faults.add(
                    "CAPTION-102",
                    line,
                    "a file has at most "
                            + CaptionFile.MOST_CUES
                            + " captions, and here begins one more",
                    "Maybe cut it into parts.");
        }
    }
}
