package org.throughline.renderer.storyboard;

import java.util.stream.Stream;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.renderer.caption.WordTimes;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.timeline.Rgb;

/// Captions in which the word that is spoken is lit. One such caption is shown as several, which
/// follow each other without a gap and differ in the word alone.
///
/// @param color of the word
/// @param captioning tells how fast the words of a caption follow each other
record Karaoke(TextSetter setter, Rgb color, LanguagePace pace, Captioning captioning) {

    /// A caption, word by word.
    Stream<Shown> words(CaptionCue cue, Shown caption) {
        return WordTimes.of(cue, pace, captioning.framesPerUnit(cue), captioning.starts(cue))
                .stream()
                .map(word -> lit(word, caption));
    }

    private Shown lit(WordTimes.Word word, Shown caption) {
        var lit = new Letterer.Lit(word.line(), word.from(), word.to(), color);
        return new Shown(
                caption.id(),
                caption.role(),
                caption.lines(),
                setter.paintLit(caption.role(), caption.lines(), lit),
                caption.xPx(),
                caption.yPx(),
                word.frames(),
                0,
                caption.claims());
    }
}
