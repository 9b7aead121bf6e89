package org.throughline.planner.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.TriedEdit;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.wiring.House;

/// Tries edits on a sealed plan, says what each would do to its captions and its seals, and puts it
/// back. The plan is afterwards as it was; the audit keeps both steps.
final class Tries {

    private final String campaign;
    private final Cast cast;
    private final House house;
    private final Told told;
    private final Summary summary;

    Tries(String campaign, Cast cast, House house, Told told, Summary summary) {
        this.campaign = campaign;
        this.cast = cast;
        this.house = house;
        this.told = told;
        this.summary = summary;
    }

    void tell(TriedEdit tried) {
        Video before = video(tried.brief());
        Actor by = cast.named(tried.by());
        switch (edit(before, tried, by)) {
            case Outcome.Refused<Video>(List<Problem> problems) ->
                    problems.forEach(problem -> told.detail("  " + problem.says()));
            case Outcome.Accepted<Video>(Video edited) -> {
                told.detail("%s tries %s.".formatted(tried.by(), says(tried)));
                List<CaptionFinding> faults = faults(tried.brief());
                List<SealState> broken = broken(tried.brief());
                faults.forEach(fault ->
                        told.detail(
                                "  The caption gate refuses it in %s: %s."
                                        .formatted(fault.market(), fault.problem().message())));
                broken.forEach(state ->
                        told.detail("  It would break %s.".formatted(state.required().says())));
                house.editVideo().undo(edited, by);
                boolean mended = broken(tried.brief()).isEmpty() && faults(tried.brief()).isEmpty();
                told.detail("  " + putBack(before, tried, mended));
                summary.tried(tried, says(tried), faults, broken, mended);
            }
        }
    }

    private Video video(BriefId brief) {
        return house.store()
                .inTransaction(kept -> kept.videos().find(campaign, brief))
                .orElseThrow();
    }

    private Outcome<Video> edit(Video before, TriedEdit tried, Actor by) {
        return switch (tried) {
            case TriedEdit.Hook hook ->
                    house.takeHook().take(campaign, hook.brief(), hook.hook(), hook.markets(), by);
            case TriedEdit.Words words ->
                    house.editVideo().save(before, before.brief(), with(before.story(), words), by);
        };
    }

    /// What rendering would refuse; nothing where the video cannot even be proposed.
    private List<CaptionFinding> faults(BriefId brief) {
        return switch (house.proposePlan().draw(campaign, brief)) {
            case Outcome.Accepted<ProductionPlan>(ProductionPlan plan) ->
                    house.checkCaptions().check(plan);
            case Outcome.Refused<ProductionPlan> _ -> List.of();
        };
    }

    private List<SealState> broken(BriefId brief) {
        return switch (house.revisePlan().preview(campaign, brief)) {
            case Outcome.Accepted<Revision>(Revision revision) ->
                    revision.seals().stream()
                            .map(Revision.SealEffect::state)
                            .filter(SealState.Broken.class::isInstance)
                            .toList();
            case Outcome.Refused<Revision> _ -> List.of();
        };
    }

    private static String says(TriedEdit tried) {
        return switch (tried) {
            case TriedEdit.Hook hook -> "hook " + hook.hook() + " in " + hook.markets();
            case TriedEdit.Words words ->
                    "in %s%s: \"%s\""
                            .formatted(
                                    words.beat(),
                                    words.market() == null ? "" : ", " + words.market(),
                                    words.text());
        };
    }

    private static String putBack(Video before, TriedEdit tried, boolean mended) {
        String whole = mended ? "every seal holds and every caption passes" : "not all is mended";
        Line line = tried instanceof TriedEdit.Words words ? words.find(before.story()) : null;
        Market market = tried instanceof TriedEdit.Words words ? words.market() : null;
        return line == null
                ? "Put back: " + whole + "."
                : "Put back, \"%s\": %s."
                        .formatted(
                                market == null ? line.text().source() : line.text().in(market),
                                whole);
    }

    private static @Nullable Story with(@Nullable Story story, TriedEdit.Words words) {
        return story == null
                ? null
                : story.withBeats(
                        story.beats().stream().map(beat -> with(beat, words)).toList(),
                        story.otherHooks().stream().map(beat -> with(beat, words)).toList());
    }

    private static Beat with(Beat beat, TriedEdit.Words words) {
        if (!beat.id().equals(words.beat()) || words.line() > beat.lines().size()) {
            return beat;
        }
        List<Line> lines = new ArrayList<>(beat.lines());
        Line line = lines.get(words.line() - 1);
        lines.set(words.line() - 1, line.worded(with(line.text(), words)));
        return beat.withWords(lines, beat.texts());
    }

    private static Localized with(Localized text, TriedEdit.Words words) {
        Market market = words.market();
        if (market == null) {
            return text.reworded(words.text());
        }
        return text.with(market, new LocalText(words.text(), null, words.by()));
    }
}
