package org.throughline.renderer.storyboard;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.canvas.PlatformProfile;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;
import org.throughline.renderer.timeline.Timeline;

/// One draft, laid out: the timeline that is rendered, and what a reader of the finished file must
/// find in it again.
///
/// @param safeZone where this platform lets text be read
/// @param cues what is captioned, in order
/// @param shown everything laid over the picture, in painter's order
/// @param lit captions word by word, shown in the place of those of the same id among `shown`,
///   where the brand lights the word that is spoken
/// @param notices labels and signs that rules need, with what is shown for them among `shown`
/// @param qualifications what rules ask of qualifiers
/// @param beats the beats as they follow each other
/// @param dark frames that are dark on purpose
/// @param silent frames that are silent on purpose
public record Storyboard(
        Telling telling,
        PlatformProfile profile,
        LanguagePace pace,
        Box safeZone,
        Timeline timeline,
        List<CaptionCue> cues,
        List<Shown> shown,
        List<Shown> lit,
        List<Notice> notices,
        List<Qualification> qualifications,
        List<BeatSpan> beats,
        List<FrameRange> dark,
        List<FrameRange> silent) {
    public Storyboard {
        cues = List.copyOf(cues);
        shown = List.copyOf(shown);
        lit = List.copyOf(lit);
        notices = List.copyOf(notices);
        qualifications = List.copyOf(qualifications);
        beats = List.copyOf(beats);
        dark = List.copyOf(dark);
        silent = List.copyOf(silent);
    }

    public Variant variant() {
        return telling.variant();
    }

    /// Everything that is laid over the picture, to be kept for whoever renders it.
    public List<PaintedBand> painted() {
        return Stream.concat(shown.stream(), lit.stream()).map(Shown::painted).toList();
    }

    /// Length in frames.
    public int frames() {
        return timeline.frames();
    }

    /// A beat and its frames.
    ///
    /// @param beginsWithCut whether its first frame follows the one before without a transition
    public record BeatSpan(String id, String kind, FrameRange frames, boolean beginsWithCut) {}
}
