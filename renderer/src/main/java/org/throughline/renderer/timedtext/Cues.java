package org.throughline.renderer.timedtext;

import java.util.List;

/// What holds for the captions of either form.
final class Cues {
    private Cues() {}

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
