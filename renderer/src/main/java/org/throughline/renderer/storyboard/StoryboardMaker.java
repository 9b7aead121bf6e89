package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.canvas.PlatformProfile;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.CaptionGate;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.CueCutter;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.renderer.caption.LineBreaker;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.sound.MixPlan;
import org.throughline.renderer.telling.Script;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Spoken;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Encoding;
import org.throughline.renderer.timeline.Overlay;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Timeline;

/// Lays out tellings as drafts. The same telling and the same sources give the same storyboard.
/// Thread-safe.
public final class StoryboardMaker {
    private static final double FULL_SIDE_PX = 1080;

    private final PlatformProfiles profiles;
    private final CaptionStandards standards;
    private final Letterer letterer;
    private final LineBreaker breaker;

    public StoryboardMaker(
            PlatformProfiles profiles, CaptionStandards standards, Letterer letterer) {
        this.profiles = profiles;
        this.standards = standards;
        this.letterer = letterer;
        this.breaker = new LineBreaker(letterer);
    }

    /// Lays out a draft whose shorter side is `shortSidePx`, or says everything that stands in the
    /// way. `sources` holds every media item of the plan that the telling uses.
    public Outcome<Storyboard> lay(
            Telling telling, Map<MediaId, SourceFacts> sources, int shortSidePx) {
        return lay(telling, sources, null, shortSidePx);
    }

    /// The same with the brand's mark in the size of [#logoSize]; without it where its file is not
    /// at hand. All else is laid out the same.
    public Outcome<Storyboard> lay(
            Telling telling,
            Map<MediaId, SourceFacts> sources,
            @Nullable PaintedBand mark,
            int shortSidePx) {
        var laid = new Laid(telling, shortSidePx);
        var problems = new ArrayList<>(laid.captionProblems());
        if (problems.stream().noneMatch(problem -> isUnset(problem.code()))) {
            laid.layer.place(laid.cues, laid.captioning.claimsByCue(), laid.lines);
            var logo = telling.plan().story().logo();
            if (logo != null && mark != null) {
                laid.layer.placeLogo(logo, mark);
            }
            problems.addAll(laid.layer.problems());
        }
        return problems.isEmpty()
                ? Outcome.accepted(laid.storyboard(sources))
                : Outcome.refused(List.copyOf(problems));
    }

    /// How large the brand's mark is in a draft: as wide as the plan says, and no larger than the
    /// safe zone's width and a third of its height. Its place is not settled.
    public Box logoSize(Telling telling, Logo logo, SourceFacts still, int shortSidePx) {
        var canvas = PlatformProfile.canvas(telling.shape(), telling.rate(), shortSidePx);
        var zone = profiles.profile(telling.variant().platform()).safeZone(canvas);
        double wanted = canvas.widthPx() * logo.widthPercent() / 100.0;
        double tallest = zone.heightPx() / 3.0 * still.widthPx() / still.heightPx();
        double width = Math.min(wanted, Math.min(zone.widthPx(), tallest));
        double height = width * still.heightPx() / still.widthPx();
        return new Box(0, 0, even(width), even(height));
    }

    private static int even(double side) {
        return Math.max(8, 2 * (int) (side / 2));
    }

    /// Lays out a telling of cards alone, with captions that the gate would refuse; refused only
    /// where something cannot be drawn.
    public Outcome<Storyboard> sketch(Telling telling, int shortSidePx) {
        var laid = new Laid(telling, shortSidePx);
        var undrawable =
                laid.captionProblems().stream()
                        .filter(problem ->
                                telling.findCaptions().isPresent()
                                        ? isUnset(problem.code())
                                        : isUndrawable(problem.code()))
                        .toList();
        if (!undrawable.isEmpty()) {
            return Outcome.refused(undrawable);
        }
        laid.layer.place(laid.cues, laid.captioning.claimsByCue(), laid.lines);
        return Outcome.accepted(laid.storyboard(Map.of()));
    }

    /// What texts are painted with.
    public Letterer letterer() {
        return letterer;
    }

    /// Everything wrong with the words of a telling, before there is any footage: what the caption
    /// gate finds, and texts that cannot be drawn or do not fit.
    public List<Problem> problemsOfWords(Telling telling) {
        var laid = new Laid(telling, (int) FULL_SIDE_PX);
        var problems = new ArrayList<>(laid.captionProblems());
        if (problems.stream().noneMatch(problem -> isUnset(problem.code()))) {
            laid.layer.place(laid.cues, laid.captioning.claimsByCue(), laid.lines);
            problems.addAll(laid.layer.problems());
        }
        return List.copyOf(problems);
    }

    /// What the caption gate finds, and words that differ from the claim they carry. Paints
    /// nothing, and so costs a tenth of [#problemsOfWords]; texts on screen are not looked at.
    public List<WordsFault> faultsOfCaptions(Telling telling) {
        return List.copyOf(new Laid(telling, (int) FULL_SIDE_PX).captionFaults());
    }

    private static boolean isUndrawable(String code) {
        return code.equals("CAPTION-008") || code.equals("CAPTION-009");
    }

    /// What cannot be drawn, or is so wide or high that it is not worth drawing.
    private static boolean isUnset(String code) {
        return isUndrawable(code) || code.equals("CAPTION-004") || code.equals("CAPTION-005");
    }

    /// One telling on its way to a storyboard.
    private final class Laid {
        private final Telling telling;
        private final PlatformProfile profile;
        private final Canvas canvas;
        private final Box zone;
        private final LanguagePace pace;
        private final Palette palette;
        private final TextSetter setter;
        private final CueCutter.Rooms rooms;
        private final List<Spoken> lines;
        private final Captioning captioning;
        private final List<CaptionCue> cues;
        private final ReviewMarks marks;
        private final TextLayer layer;

        Laid(Telling telling, int shortSidePx) {
            this.telling = telling;
            profile = profiles.profile(telling.variant().platform());
            canvas = PlatformProfile.canvas(telling.shape(), telling.rate(), shortSidePx);
            zone = profile.safeZone(canvas);
            pace =
                    standards
                            .pace(telling.language())
                            .readAtMost(telling.atMost("caption-speed").orElse(Double.MAX_VALUE));
            palette = Palette.of(telling.plan().brand());
            double scale = shortSidePx / FULL_SIDE_PX;
            setter =
                    new TextSetter(
                            letterer,
                            pace,
                            new Looks(palette, scale, telling.plan().brand().captionStyle()),
                            zone,
                            canvas);
            rooms = new CueCutter.Rooms(setter.room(Role.HOOK_CAPTION), setter.room(Role.CAPTION));
            lines = new Script(telling, pace::speechSeconds).lines();
            captioning =
                    new Captioning(
                            telling,
                            lines,
                            pace,
                            rooms,
                            new CueCutter(breaker, standards),
                            new CaptionGate(letterer, standards),
                            standards,
                            new BroughtCues.Fitting(breaker, rooms, pace));
            cues = captioning.cues();
            marks = new ReviewMarks(telling, setter, canvas);
            layer =
                    new TextLayer(
                            telling,
                            setter,
                            new Slots(zone, scale),
                            marks,
                            canvas,
                            zone,
                            letterer.fonts());
        }

        List<Problem> captionProblems() {
            return captioning.faults().stream().map(WordsFault::problem).toList();
        }

        List<WordsFault> captionFaults() {
            return Stream.concat(
                            captioning.faults().stream(), captioning.faultsOfMoments().stream())
                    .toList();
        }

        Storyboard storyboard(Map<MediaId, SourceFacts> sources) {
            var segments = new PictureTrack(telling, sources, canvas, palette).segments();
            var dark = dark();
            var silent =
                    telling.beats().stream()
                            .filter(beat -> beat.silent())
                            .map(beat -> beat.at())
                            .toList();
            var shown = new ArrayList<>(layer.shown());
            shown.addAll(marks.marks(dark));
            var lit = lit();
            var sound = MixPlan.of(telling, sources, lines, silent);
            var used = new LinkedHashMap<SourceId, Source>();
            sources.values().forEach(facts -> used.put(facts.source().id(), facts.source()));
            var needed = new TreeSet<String>();
            segments.forEach(segment -> segment.sources().forEach(id -> needed.add(id.toString())));
            sound.placements().forEach(each -> needed.add(each.source().toString()));
            var timeline =
                    new Timeline(
                            canvas,
                            needed.stream()
                                    .map(SourceId::of)
                                    .map(id -> Objects.requireNonNull(used.get(id), id::toString))
                                    .toList(),
                            segments,
                            overlays(shown, lit),
                            sound,
                            Encoding.draft(canvas));
            return new Storyboard(
                    telling,
                    profile,
                    pace,
                    zone,
                    timeline,
                    cues,
                    shown,
                    lit,
                    layer.notices(),
                    layer.qualifications(),
                    beats(),
                    dark,
                    silent);
        }

        /// Captions word by word, where the brand wants them so.
        private List<Shown> lit() {
            if (telling.plan().brand().captionStyle() != CaptionStyle.KARAOKE) {
                return List.of();
            }
            var karaoke = new Karaoke(setter, palette.lit(), pace, captioning);
            return layer.shown().stream()
                    .filter(each -> each.role().isCaption())
                    .flatMap(each ->
                            cues.stream()
                                    .filter(cue -> cue.id().equals(each.id()))
                                    .flatMap(cue -> karaoke.words(cue, each)))
                    .toList();
        }

        private static List<Overlay> overlays(List<Shown> shown, List<Shown> lit) {
            var overlays = new ArrayList<Overlay>();
            for (var each : shown) {
                var words = lit.stream().filter(word -> word.id().equals(each.id())).toList();
                (words.isEmpty() ? List.of(each) : words)
                        .forEach(one -> overlays.add(overlay(one)));
            }
            return overlays;
        }

        private static Overlay overlay(Shown shown) {
            return new Overlay(
                    shown.id(),
                    shown.painted().band(),
                    shown.xPx(),
                    shown.yPx(),
                    shown.frames(),
                    shown.fadeFrames(),
                    shown.role() == Role.CARD ? 0 : shown.fadeFrames());
        }

        private List<FrameRange> dark() {
            var dark = new ArrayList<FrameRange>();
            for (var beat : telling.beats()) {
                for (var shot : beat.shots()) {
                    if (shot instanceof Shot.Dark) {
                        dark.add(shot.at());
                    }
                }
            }
            return dark;
        }

        private List<Storyboard.BeatSpan> beats() {
            return telling.beats().stream()
                    .map(beat ->
                            new Storyboard.BeatSpan(
                                    beat.id(),
                                    beat.kind().key(),
                                    beat.at(),
                                    !beat.shots().isEmpty()
                                            && beat.shots().getFirst().begins()
                                                    instanceof Transition.Cut))
                    .toList();
        }
    }
}
