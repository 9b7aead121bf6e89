package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.draft.Rendering;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One video's cells: a row for each market with its one sentence, a cell for each platform.
final class MatrixPanel extends Div {

    private final transient ProductionPlan plan;
    private final transient DraftDesk drafts;

    MatrixPanel(ProductionPlan plan, CampaignDesk desk, DraftDesk drafts) {
        this.plan = plan;
        this.drafts = drafts;
        addClassName("matrix");
        List<Seal> seals = desk.seals(plan.id().brief());
        List<Draft> done = drafts.drafts(plan.id());
        for (Market market : plan.brief().audience().markets()) {
            add(row(market, plan.standing(market, seals), done));
        }
    }

    private Component row(Market market, MarketStanding standing, List<Draft> done) {
        Span code = new Span(market.code());
        code.addClassName("matrix-market");
        Span says = new Span(says(market, standing, done));
        says.addClassName("matrix-says");
        Span owner = new Span(text("standing.moves", owner(market, standing, done)));
        owner.addClassName("soft");
        owner.addClassName("small");
        Div words = new Div(says, owner);
        words.addClassName("matrix-words");
        Div cells = new Div();
        cells.addClassName("matrix-cells");
        for (Platform platform : plan.brief().platforms()) {
            cells.add(cell(new DraftId(plan.id(), market, platform), standing, done));
        }
        Div row = new Div(code, cells, words);
        row.addClassName("matrix-row");
        return row;
    }

    /// What is made already says more than that it may be made.
    private String says(Market market, MarketStanding standing, List<Draft> done) {
        List<Draft> made = in(market, done);
        long accepted =
                made.stream().filter(draft -> draft.verdict() instanceof Verdict.Accepted).count();
        return !made.isEmpty() && standing instanceof MarketStanding.Ready
                ? text("matrix.made", made.size(), plan.brief().platforms().size(), accepted)
                : Standings.says(standing);
    }

    /// Who decides about a draft, where one is there and undecided; else whoever moves the market.
    private String owner(Market market, MarketStanding standing, List<Draft> done) {
        boolean undecided =
                standing instanceof MarketStanding.Ready
                        && in(market, done).stream().anyMatch(draft -> draft.verdict() == null);
        return undecided
                ? plan.approvers().getFirst().name()
                : Standings.owner(plan, market, standing);
    }

    private static List<Draft> in(Market market, List<Draft> done) {
        return done.stream().filter(draft -> draft.id().market().equals(market)).toList();
    }

    private Component cell(DraftId id, MarketStanding standing, List<Draft> done) {
        Optional<Draft> draft =
                done.stream().filter(each -> each.id().isOfSameCell(id)).findFirst();
        Span platform = new Span(word("platform", id.platform().key()));
        platform.addClassName("matrix-platform");
        String path =
                draft.map(each -> Paths.draft(each.id().toString()))
                        .orElse(Paths.plan(id.plan().brief()));
        Anchor cell = new Anchor(path, platform, state(id, standing, draft));
        cell.addClassName("matrix-cell");
        cell.setId("cell-" + id.plan().brief() + "-" + id.market() + "-" + id.platform().key());
        return cell;
    }

    private StateMark state(DraftId id, MarketStanding standing, Optional<Draft> draft) {
        if (drafts.rendering(id).filter(Rendering::isUnderWay).isPresent()) {
            return new StateMark(Tone.CALM, text("cell.rendering"));
        }
        if (draft.isEmpty() || !(standing instanceof MarketStanding.Ready)) {
            return Standings.mark(standing);
        }
        int failed = draft.get().report().with(CheckStatus.FAILED).size();
        return switch (draft.get().verdict()) {
            case Verdict.Accepted _ -> new StateMark(Tone.GOOD, text("cell.accepted"));
            case Verdict.ChangesAsked _ -> new StateMark(Tone.WARN, text("cell.changes"));
            case null ->
                    failed == 0
                            ? new StateMark(Tone.GOOD, text("cell.keeps"))
                            : new StateMark(Tone.BAD, text("cell.fails", failed));
        };
    }
}
