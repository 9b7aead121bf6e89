package org.throughline.planner.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.ReviewAnswer;
import org.throughline.data.review.ReviewQuestion;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Actor;
import org.throughline.planner.draft.RenderDraft;
import org.throughline.planner.route.OpenSeal;
import org.throughline.planner.wiring.House;
import org.throughline.renderer.RenderFailed;

/// Renders one draft, has it read back, and lets the brand lead decide.
final class Drafting {

    private static final List<ReviewAnswer> ANSWERS =
            Arrays.stream(ReviewQuestion.values())
                    .map(each -> new ReviewAnswer(each, ReviewAnswer.Reply.YES, ""))
                    .toList();

    private final DemoFolder folder;
    private final Cast cast;
    private final House house;
    private final Told told;
    private final Summary summary;
    private final List<Problem> refused;

    /// @param refused takes why drafts are not there, or do not keep to their plan
    Drafting(
            DemoFolder folder,
            Cast cast,
            House house,
            Told told,
            Summary summary,
            List<Problem> refused) {
        this.folder = folder;
        this.cast = cast;
        this.house = house;
        this.told = told;
        this.summary = summary;
        this.refused = refused;
    }

    /// Renders, on whichever thread; what it returns tells of it and is for the walk's own.
    Runnable render(DraftId id) throws InterruptedException {
        RenderDraft renders = house.renderDraft();
        try {
            Outcome<Draft> outcome = renders.render(id, cast.author(), _ -> {});
            return () -> tell(id, outcome);
        } catch (RenderFailed failed) {
            if (failed.code() == RenderFailed.Code.STORAGE) {
                throw failed;
            }
            var problem =
                    new Problem(
                            failed.code().number(), "", String.valueOf(failed.getMessage()), "");
            return () -> tell(id, Outcome.refused(problem));
        }
    }

    private void tell(DraftId id, Outcome<Draft> outcome) {
        String place = id.plan().brief() + " " + id.market() + " " + id.platform().key();
        switch (outcome) {
            case Outcome.Refused<Draft>(List<Problem> problems) -> {
                told.detail(place + " is refused:");
                problems.forEach(problem -> told.detail("  " + problem.says()));
                problems.forEach(problem -> refused.add(problem.in(place)));
            }
            case Outcome.Accepted<Draft>(Draft draft) -> {
                summary.draft(draft, folder.relative(house.dataFolder().resolve(draft.folder())));
                told.detail(place + ": " + says(draft));
                draft.report()
                        .with(CheckStatus.FAILED)
                        .forEach(check -> refused.add(failed(check, place)));
                cast.brandLead().ifPresent(lead -> accept(draft, lead));
                cast.approvers().forEach(approver -> seal(draft, approver));
            }
        }
    }

    private static Problem failed(Check check, String place) {
        String at = check.timecode() == null ? "" : " at " + check.timecode();
        return new Problem(
                "DRAFT-033",
                place + at,
                "the draft fails " + check.check() + ": " + check.says(),
                "The draft is kept; its report.json holds every check.");
    }

    /// Plays the brand lead, who watches the whole draft, answers and then accepts it.
    private void accept(Draft draft, Actor lead) {
        var whole = new FrameRange(0, draft.frames());
        house.watchDraft().saw(draft.id(), draft.sha256(), whole, lead);
        house.decideDraft().accept(draft, ANSWERS, lead);
    }

    /// Plays whoever is asked on the draft: they watch it whole, and seal what is theirs. What is
    /// asked before release stays open, since nothing is released here.
    private void seal(Draft draft, Actor approver) {
        var whole = new FrameRange(0, draft.frames());
        List<OpenSeal> asked = house.store().inTransaction(kept -> OpenSeal.onDraft(kept, draft));
        for (OpenSeal open : asked) {
            RequiredSeal required = open.required();
            if (open.waitsFor(approver.name()) && !required.isOnRelease()) {
                house.watchDraft().saw(draft.id(), draft.sha256(), whole, approver);
                if (house.sealDraft().seal(draft.id(), required, approver)
                        instanceof Outcome.Accepted<Seal>(Seal seal)) {
                    told.detail(
                            "  %s (%s) watches it and seals %s."
                                    .formatted(
                                            approver.name(), approver.role(), seal.scope().key()));
                }
            }
        }
    }

    private static String says(Draft draft) {
        var report = draft.report();
        List<String> words = new ArrayList<>();
        words.add(
                "%.1f s, %d x %d"
                        .formatted(
                                draft.rate().seconds(draft.frames()),
                                draft.widthPx(),
                                draft.heightPx()));
        words.add(report.with(CheckStatus.PASSED).size() + " checks passed");
        for (var check : report.with(CheckStatus.FAILED)) {
            words.add("FAILED " + check.check() + ": " + check.says());
        }
        for (var check : report.with(CheckStatus.BROKEN_ON_PURPOSE)) {
            words.add("broken on purpose: " + check.check());
        }
        int unknown = report.with(CheckStatus.NOT_MEASURED).size();
        if (unknown > 0) {
            words.add(unknown + " not measured");
        }
        return String.join(", ", words);
    }
}
