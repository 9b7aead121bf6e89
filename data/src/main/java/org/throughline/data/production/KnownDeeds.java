package org.throughline.data.production;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.assessment.Step;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;

/// What is known of who did which step without anybody typing it. A pure function of the records
/// that hold it, so that it is never out of step with them.
///
/// A draft shows each shot where the plan lists it: who chose those places it does not tell, so
/// that no cut is claimed. Its captions are claimed where the program placed them from the lines,
/// and not where they were brought.
public final class KnownDeeds {

    private KnownDeeds() {}

    /// Everything that a plan and its drafts tell.
    public static List<Deed> of(ProductionPlan plan, List<Draft> drafts) {
        List<Deed> deeds = new ArrayList<>(of(plan.story()));
        drafts.forEach(draft -> of(plan, draft, deeds));
        return List.copyOf(deeds);
    }

    /// What a story tells.
    public static List<Deed> of(Story story) {
        return story
                .findChosenAngle()
                .filter(angle -> !angle.by().isBlank())
                .map(angle ->
                        new Deed(
                                new StepPlace(Step.IDEA, null),
                                new Doer.Person(angle.by()),
                                angle.day(),
                                new Deed.Source.ThoughtOf()))
                .stream()
                .toList();
    }

    private static void of(ProductionPlan plan, Draft draft, List<Deed> deeds) {
        Story story = plan.story();
        DraftId id = draft.id();
        List<Beat> beats = story.beatsIn(id.market());
        if (beats.stream().anyMatch(beat -> !beat.texts().isEmpty())) {
            deeds.add(rendered(draft, Step.GRAPHICS, "set the texts on screen"));
        }
        if (story.findCaptions(id.market()).isEmpty()
                && beats.stream().anyMatch(beat -> !beat.lines().isEmpty())) {
            deeds.add(rendered(draft, Step.CAPTIONS, "placed the captions from the lines"));
        }
        deeds.add(rendered(draft, Step.FINISHING, "joined, leveled and encoded the file"));
        // who asks for changes has not done the review yet: it goes on with the next draft
        if (draft.verdict() instanceof Verdict.Accepted accepted) {
            deeds.add(
                    new Deed(
                            new StepPlace(Step.REVIEW, id.market()),
                            new Doer.Person(accepted.by()),
                            day(accepted.at()),
                            new Deed.Source.Decided(id)));
        }
    }

    private static Deed rendered(Draft draft, Step step, String did) {
        return new Deed(
                new StepPlace(step, draft.id().market()),
                new Doer.Tool(new ToolUse(Draft.RENDERER, draft.renderedBy(), did)),
                day(draft.renderedAt()),
                new Deed.Source.Rendered(draft.id()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
