package org.throughline.renderer.interchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Decision;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.data.time.Speed;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Clip;
import org.throughline.renderer.timeline.Entry;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.SourceId;

/// A draft as editing programs see it: pictures one after the other, sounds, and what the plan says
/// at which frame. The one source of every interchange file.
///
/// @param name plan and variant
/// @param cuts the pictures in order; they tile the draft
/// @param reasons who does each step, and why
/// @param gone notes on earlier versions whose place is no longer in the cut
record EditList(
        String name,
        String fingerprint,
        FrameRate rate,
        List<Cut> cuts,
        List<Sound> sounds,
        List<Marker> markers,
        List<String> reasons,
        List<String> gone) {

    EditList {
        cuts = List.copyOf(cuts);
        sounds = List.copyOf(sounds);
        markers = List.copyOf(markers);
        reasons = List.copyOf(reasons);
        gone = List.copyOf(gone);
    }

    /// A picture.
    ///
    /// @param at its frames of the draft; what a crossfade shows of it earlier lies before them
    /// @param shown `footage`, `card` or `dark`
    /// @param file plain name of its source; absent for a card and for dark
    /// @param in the frame of its source at `at.from()`, in frames of the draft's rate
    /// @param says what is seen
    /// @param speed how fast its source runs
    /// @param zoom how a still comes closer or moves away; absent: neither
    record Cut(
            FrameRange at,
            String shown,
            @Nullable String file,
            long in,
            String says,
            Join joins,
            Speed speed,
            @Nullable Zoom zoom) {

        /// A picture that no camera took.
        static Cut made(FrameRange at, String shown, String says, Join joins) {
            return new Cut(at, shown, null, 0, says, joins, Speed.AS_FILMED, null);
        }

        /// The frame of its source at a frame of the draft.
        long inAt(long frame) {
            return in
                    + Math.floorDiv(
                            (frame - at.from()) * speed.numerator(), (long) speed.denominator());
        }
    }

    /// How a picture follows the one before it.
    ///
    /// @param dissolve frames before its first in which it comes in over the one before
    /// @param toBlack frames before its first in which the one before goes dark
    /// @param fromBlack its own first frames, in which it comes out of the dark
    record Join(int dissolve, int toBlack, int fromBlack) {
        static final Join CUT = new Join(0, 0, 0);

        boolean isDip() {
            return toBlack > 0 || fromBlack > 0;
        }
    }

    /// A sound, in samples of 48 kHz.
    ///
    /// @param in the sample of its source with which it begins
    /// @param speed how fast it runs, at its own pitch
    record Sound(Placement.Role role, String file, long in, SampleRange at, Speed speed) {}

    /// What is said of a stretch.
    record Marker(FrameRange at, Kind kind, String name, String says) {

        /// What says it; of several at one frame the first counts most.
        enum Kind {
            /// A person said it of the finished draft.
            NOTE("CYAN"),
            BROKEN_ON_PURPOSE("RED"),
            PROTECTED("YELLOW"),
            /// What a rule asks to be seen.
            RULE("BLUE"),
            BEAT("GREEN"),
            /// Why a step is whose, and what a market waited for.
            REASON("MAGENTA");

            private final String color;

            Kind(String color) {
                this.color = color;
            }

            /// A color that both formats know.
            String color() {
                return color;
            }
        }
    }

    /// Reads a laid out draft.
    ///
    /// @param notes what people wrote at its frames, on it or on an earlier version
    static EditList of(Storyboard board, List<PlacedNote> notes) {
        var telling = board.telling();
        var variant = board.variant();
        return new EditList(
                "%s %s %s"
                        .formatted(telling.plan().id(), variant.market(), variant.platform().key()),
                telling.plan().fingerprint().sha256(),
                telling.rate(),
                cuts(board),
                sounds(board),
                Markers.of(board, notes),
                reasons(telling),
                notes.stream().filter(note -> note.at().isEmpty()).map(PlacedNote::whole).toList());
    }

    private static List<Cut> cuts(Storyboard board) {
        var shots =
                board.telling().beats().stream().flatMap(beat -> beat.shots().stream()).toList();
        var clips =
                board.timeline().segments().stream()
                        .flatMap(segment -> segment.clips().stream())
                        .toList();
        var cuts = new ArrayList<Cut>();
        long from = 0;
        Exit before = new Exit.Cut();
        for (int i = 0; i < clips.size(); i++) {
            var clip = clips.get(i);
            var at = new FrameRange(from, from + clip.frames());
            cuts.add(cut(board, shots.get(i), clip, at, join(before, clip.entry())));
            from = at.to();
            before = clip.exit();
        }
        return cuts;
    }

    private static Join join(Exit before, Entry entry) {
        return new Join(
                before instanceof Exit.Crossfade ? before.frames() : 0,
                before instanceof Exit.FadeTo ? before.frames() : 0,
                entry.frames());
    }

    private static Cut cut(Storyboard board, Shot shot, Clip clip, FrameRange at, Join joins) {
        return switch (shot) {
            case Shot.Dark _ -> Cut.made(at, "dark", "", joins);
            case Shot.Card card -> Cut.made(at, "card", board.telling().read(card.text()), joins);
            case Shot.Footage footage ->
                    new Cut(
                            at,
                            "footage",
                            board.telling()
                                    .findMedia(footage.media())
                                    .map(MediaItem::file)
                                    .orElse(""),
                            in(clip.picture()),
                            footage.says(),
                            joins,
                            footage.pace(),
                            footage.zoom());
        };
    }

    /// Where in its source a picture begins, in frames of the draft's rate.
    private static long in(Picture picture) {
        return switch (picture) {
            case Picture.Footage moving -> moving.inFrame();
            case Picture.Retimed retimed -> Math.round(retimed.startFrame());
            case Picture.Still _, Picture.Zoomed _, Picture.Solid _ -> 0;
        };
    }

    private static List<Sound> sounds(Storyboard board) {
        return board.timeline().sound().placements().stream()
                .map(each ->
                        new Sound(
                                each.role(),
                                file(board, each.source()),
                                each.inSample(),
                                each.range(),
                                each.speed()))
                .toList();
    }

    private static String file(Storyboard board, SourceId source) {
        String sha256 = board.timeline().source(source).sha256();
        return board.telling().plan().media().stream()
                .filter(item -> item.sha256().equals(sha256))
                .findFirst()
                .map(MediaItem::file)
                .orElse(source.toString());
    }

    /// What the rules decided for this market.
    private static List<String> reasons(Telling telling) {
        var assessment = telling.plan().assessment();
        var market = telling.variant().market();
        return assessment.decisions().stream()
                .map(Decision::step)
                .distinct()
                .map(step -> assessment.decision(step, market))
                .map(decision -> decision.step().key() + ": " + Markers.why(decision))
                .toList();
    }
}
