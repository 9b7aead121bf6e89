package org.throughline.renderer.telling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Aspect;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Moment;
import org.throughline.data.story.PublishedText;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// What one draft tells: a plan, and the variant of it.
///
/// @param mark what is burnt into every frame of the draft: `DRAFT`, or that it is not approved
public record Telling(ProductionPlan plan, Variant variant, String mark) {

    /// A telling of a plan that is approved.
    public static Telling approved(ProductionPlan plan, Variant variant) {
        return new Telling(plan, variant, "DRAFT");
    }

    /// The beats of this variant, its own hook first.
    public List<Beat> beats() {
        var story = plan.story();
        return Stream.concat(
                        hooks().filter(beat -> beat.id().equals(variant.hook())),
                        story.beats().stream().skip(1))
                .toList();
    }

    /// Every beat that can stand first.
    public Stream<Beat> hooks() {
        return Stream.concat(
                plan.story().beats().stream().limit(1), plan.story().otherHooks().stream());
    }

    public FrameRate rate() {
        return plan.story().rate();
    }

    public Aspect shape() {
        return plan.brief().shapeOn(variant.platform());
    }

    public String language() {
        return plan.profile(variant.market()).language();
    }

    /// What this market reads or hears.
    public String read(Localized text) {
        return text.in(variant.market());
    }

    /// What is published beside it.
    public PublishedText published() {
        return PublishedText.of(
                plan.brief(), plan.story().postText(), variant.market(), variant.platform());
    }

    /// Captions that somebody brought for this market; those in the hook belong to it only where it
    /// is the hook they were made for.
    public Optional<BroughtCaptions> findCaptions() {
        return plan.story().findCaptions(variant.market());
    }

    /// The same where all of them belong to this variant.
    public Optional<BroughtCaptions> findWholeCaptions() {
        return findCaptions().filter(brought -> brought.hook().equals(variant.hook()));
    }

    public Optional<MediaItem> findMedia(MediaId id) {
        return plan.findMedia(id);
    }

    /// What the rules decided for this market on a step, where they did.
    public Optional<Decision> decision(Step step) {
        var assessment = plan.assessment();
        return assessment.decisions().stream().anyMatch(each -> each.step() == step)
                ? Optional.of(assessment.decision(step, variant.market()))
                : Optional.empty();
    }

    /// The tightest bound from above that a rule of the plan sets on a measure.
    public OptionalDouble atMost(String measure) {
        return bounds(measure, "at-most").min();
    }

    /// The tightest bound from below that a rule of the plan sets on a measure.
    public OptionalDouble atLeast(String measure) {
        return bounds(measure, "at-least").max();
    }

    private DoubleStream bounds(String measure, String side) {
        return plan.assessment().limits().stream()
                .filter(limit -> limit.measure().equals(measure) && limit.bound().equals(side))
                .mapToDouble(limit -> limit.number().doubleValue());
    }

    /// Where marked moments of the footage are seen, in frames of the story. A moment that is cut
    /// short by its shot is there with what is left of it.
    public List<Kept> moments() {
        return beats().stream()
                .flatMap(beat -> beat.shots().stream())
                .flatMap(shot ->
                        shot instanceof Shot.Footage footage ? moments(footage) : Stream.empty())
                .toList();
    }

    private Stream<Kept> moments(Shot.Footage shot) {
        return findMedia(shot.media()).stream()
                .flatMap(item -> item.moments().stream())
                .flatMap(moment -> kept(shot, moment).stream());
    }

    private Optional<Kept> kept(Shot.Footage shot, Moment moment) {
        long from = frame(shot, moment.from());
        long to = frame(shot, moment.to());
        long seenFrom = Math.max(from, shot.at().from());
        long seenTo = Math.min(to, shot.at().to());
        return seenFrom < seenTo
                ? Optional.of(
                        new Kept(
                                shot.media(),
                                moment,
                                new FrameRange(seenFrom, seenTo),
                                seenFrom == from && seenTo == to))
                : Optional.empty();
    }

    /// The frame of the story at which a shot comes to a time of its source, were it that long.
    private long frame(Shot.Footage shot, Duration source) {
        long frames = rate().nearestFrame(source) - rate().nearestFrame(shot.in());
        var pace = shot.pace();
        return shot.at().from()
                + Math.floorDiv(
                        frames * pace.denominator() + pace.numerator() / 2, pace.numerator());
    }

    /// A marked moment that is seen.
    ///
    /// @param whole whether all of it is seen
    public record Kept(MediaId media, Moment moment, FrameRange frames, boolean whole) {}
}
