package org.throughline.renderer.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Lane;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;

/// A sketch of a story from its beats alone: a card a shot, the lines as captions, no sound. It
/// needs no approval and says so in every frame.
///
/// Errors: {@link RenderFailed}. Threading: thread-safe; calls block.
public final class Animatic {
    private static final String MARK = "DRAFT - NOT APPROVED";

    private final StoryboardMaker maker;
    private final Bench bench;
    private final Path workFolder;

    public Animatic(MediaProgram media, StoryboardMaker maker, Path workFolder) {
        this.maker = maker;
        this.bench = new Bench(media, workFolder);
        this.workFolder = workFolder;
    }

    /// Renders the story of a brief in one market to `file`; `shortSidePx` is 1080 for full size.
    public Outcome<Path> render(
            Campaign campaign,
            BriefId id,
            Market market,
            Path file,
            int shortSidePx,
            Progress progress)
            throws InterruptedException {
        var brief = campaign.findBrief(id);
        var story = campaign.findStory(id);
        if (brief.isEmpty() || story.isEmpty() || story.get().beats().isEmpty()) {
            return Outcome.refused(
                    new Problem("DRAFT-030", "brief " + id, "there is no story to sketch", ""));
        }
        if (campaign.findMarket(market).isEmpty() || brief.get().platforms().isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "DRAFT-031",
                            "brief " + id,
                            "there is no market " + market + " or no platform to sketch for",
                            ""));
        }
        var sketch = sketch(story.get());
        var plan =
                new ProductionPlan(
                        new PlanId(campaign.id(), id, 1),
                        campaign.brand(),
                        campaign.markets(),
                        brief.get(),
                        sketch,
                        List.of(),
                        List.of(),
                        unassessed(id),
                        campaign.team().author().name(),
                        List.of(),
                        Instant.EPOCH);
        var variant =
                new Variant(
                        market,
                        brief.get().platforms().getFirst(),
                        sketch.beatsIn(market).getFirst().id());
        return switch (maker.sketch(new Telling(plan, variant, MARK), shortSidePx)) {
            case Outcome.Refused<Storyboard>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Storyboard>(Storyboard board) -> {
                bench.render(
                        board.timeline(),
                        board.painted(),
                        workFolder.resolve("sources"),
                        file,
                        progress);
                yield Outcome.accepted(file);
            }
        };
    }

    private static Assessment unassessed(BriefId id) {
        return new Assessment(
                id,
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Lane(false, 0, List.of()),
                List.of(),
                List.of());
    }

    static Story sketch(Story story) {
        return new Story(
                story.brief(),
                story.rate(),
                story.beats().stream().map(Animatic::sketch).toList(),
                story.otherHooks().stream().map(Animatic::sketch).toList(),
                story.hookIn(),
                null,
                story.ruleBreaks(),
                null,
                story.captions(),
                null,
                null,
                null);
    }

    private static Beat sketch(Beat beat) {
        var label = new ScreenText("label", Localized.of(name(beat)), beat.at(), List.of());
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                beat.shots().stream().map(shot -> card(shot, beat)).toList(),
                beat.lines().stream().map(Animatic::unvoiced).toList(),
                List.of(label),
                List.of(),
                beat.silent());
    }

    private static String name(Beat beat) {
        String kind = beat.kind().key();
        var more = beat.hook() == null ? beat.ending() : beat.hook();
        return more == null ? kind : kind + ": " + more.replace('-', ' ');
    }

    private static Shot card(Shot shot, Beat beat) {
        return switch (shot) {
            case Shot.Dark dark -> dark;
            case Shot.Card card -> card;
            case Shot.Footage footage ->
                    new Shot.Card(
                            footage.at(),
                            new Transition.Cut(),
                            Localized.of(says(footage, beat, footage.at())));
        };
    }

    private static String says(Shot.Footage shot, Beat beat, FrameRange at) {
        var text = new StringBuilder(shot.says().isBlank() ? shot.media().value() : shot.says());
        beat.texts().stream()
                .filter(each -> each.at().overlaps(at))
                .findFirst()
                .ifPresent(each ->
                        text.append(" [")
                                .append(each.role())
                                .append(": ")
                                .append(each.text().source())
                                .append(']'));
        return text.toString();
    }

    private static Line unvoiced(Line line) {
        return new Line(line.by(), line.text(), line.at(), null, Map.of(), line.claims());
    }
}
