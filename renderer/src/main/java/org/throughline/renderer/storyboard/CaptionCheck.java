package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.data.brief.Platform;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.canvas.PlatformProfile;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.CaptionFault;
import org.throughline.renderer.caption.CaptionGate;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.CueCutter;
import org.throughline.renderer.caption.Glossary;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.renderer.caption.LineBreaker;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.timedtext.TimedText;

/// The caption gate for a file of captions, before there is a plan or a picture: read as a draft of
/// 1080 pixels would show them. Thread-safe.
public final class CaptionCheck {
    /// Frames between two captions are counted at this rate, since a caption file has none.
    private static final FrameRate USUAL_RATE = FrameRate.THIRTY;

    private static final Looks LOOKS = new Looks(Palette.PLAIN, 1, CaptionStyle.PILL);

    private final PlatformProfiles profiles;
    private final CaptionStandards standards;
    private final Letterer letterer;

    public CaptionCheck(PlatformProfiles profiles, CaptionStandards standards, Letterer letterer) {
        this.profiles = profiles;
        this.standards = standards;
        this.letterer = letterer;
    }

    /// For whom captions are checked.
    ///
    /// @param platform null: the room that every platform leaves
    /// @param language BCP 47
    public record Viewing(
            @Nullable Platform platform, Aspect shape, String language, Glossary glossary) {}

    /// All faults, in the order of the captions.
    public List<CaptionFault> faults(List<TimedText> captions, Viewing viewing) {
        var pace = standards.pace(viewing.language());
        var faults = new ArrayList<CaptionFault>();
        var cues = new ArrayList<CaptionCue>();
        for (var caption : captions) {
            caption.fault().ifPresentOrElse(faults::add, () -> cues.add(cue(caption)));
        }
        faults.addAll(gate(cues, viewing, pace));
        cues.forEach(
                cue -> faults.addAll(viewing.glossary().faults(cue, viewing.language(), pace)));
        faults.sort(
                Comparator.comparingInt(CaptionFault::cue).thenComparingInt(CaptionFault::line));
        return List.copyOf(faults);
    }

    private List<CaptionFault> gate(List<CaptionCue> cues, Viewing viewing, LanguagePace pace) {
        var room = room(viewing, pace);
        return new CaptionGate(letterer, standards)
                .check(
                        cues,
                        new CueCutter.Rooms(room, room),
                        pace,
                        CaptionGate.MILLIS,
                        gapMillis(standards));
    }

    /// What lies between two captions at least, where they know times and no frames.
    static int gapMillis(CaptionStandards standards) {
        return (int) (USUAL_RATE.seconds(standards.general().gapFrames()) * 1000);
    }

    /// The room of a caption outside the hook, on the platform that leaves least.
    private LineBreaker.Room room(Viewing viewing, LanguagePace pace) {
        var platform = viewing.platform();
        var canvas = PlatformProfile.canvas(viewing.shape(), USUAL_RATE);
        return (platform == null ? Arrays.stream(Platform.values()) : Stream.of(platform))
                .map(each -> profiles.profile(each).safeZone(canvas))
                .map(zone -> new TextSetter(letterer, pace, LOOKS, zone, canvas).room(Role.CAPTION))
                .min(Comparator.comparingDouble(LineBreaker.Room::widthPx))
                .orElseThrow();
    }

    private static CaptionCue cue(TimedText caption) {
        return new CaptionCue(
                caption.number(),
                0,
                false,
                new FrameRange(caption.fromMillis(), caption.toMillis()),
                caption.lines());
    }
}
