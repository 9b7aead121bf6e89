package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.CellState;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One video's cells: a row for each market with its one sentence, a cell for each platform.
final class MatrixPanel extends Div {

    private final transient ProductionPlan plan;
    private final transient List<Cell> cells;
    private final transient DraftDesk drafts;
    private final transient Set<Market> early;

    /// @param cells of this video
    /// @param early markets that would be published before the embargo
    MatrixPanel(
            ProductionPlan plan,
            List<Cell> cells,
            List<Seal> seals,
            DraftDesk drafts,
            Set<Market> early) {
        this.plan = plan;
        this.cells = cells;
        this.drafts = drafts;
        this.early = Set.copyOf(early);
        addClassName("matrix");
        for (Market market : plan.brief().audience().markets()) {
            add(row(market, plan.standing(market, seals)));
        }
    }

    private Component row(Market market, MarketStanding standing) {
        List<Cell> own = cells.stream().filter(cell -> cell.market().equals(market)).toList();
        Span code = new Span(market.code());
        code.addClassName("matrix-market");
        Span says = new Span(says(own, standing));
        says.addClassName("matrix-says");
        Div words = new Div();
        if (early.contains(market)) {
            StateMark before = new StateMark(Tone.HOLD, text("embargo.early"));
            before.setId("early-" + plan.id().brief() + "-" + market);
            words.add(before);
        }
        words.add(says);
        own.stream()
                .filter(cell -> !cell.owner().isEmpty())
                .min(Comparator.comparing(Cell::state))
                .ifPresent(cell -> words.add(owner(cell)));
        words.addClassName("matrix-words");
        Div row = new Div();
        row.addClassName("matrix-cells");
        own.forEach(cell -> row.add(cell(cell)));
        Div whole = new Div(code, row, words);
        whole.addClassName("matrix-row");
        return whole;
    }

    private static Span owner(Cell cell) {
        Span owner = new Span(text("standing.moves", cell.owner()));
        owner.addClassNames("soft", "small");
        return owner;
    }

    /// What is made already says more than that it may be made.
    private static String says(List<Cell> own, MarketStanding standing) {
        long made = own.stream().filter(cell -> cell.draft() != null).count();
        long accepted =
                own.stream()
                        .filter(cell -> cell.state().compareTo(CellState.ACCEPTED) >= 0)
                        .count();
        boolean unapproved =
                own.stream().anyMatch(cell -> cell.state() == CellState.READY_TO_APPROVE);
        Optional<Cell> stopped =
                own.stream().filter(cell -> cell.state() == CellState.STOPPED).findFirst();
        if (stopped.isPresent()) {
            return stopped.get().blocker();
        }
        if (unapproved) {
            return text("standing.approve.says");
        }
        return made == 0
                ? Standings.says(standing)
                : text("matrix.made", made, own.size(), accepted) + release(own) + early(own);
    }

    private static String release(List<Cell> own) {
        return own.stream().anyMatch(MatrixPanel::isUnsealed) ? " " + text("matrix.unsealed") : "";
    }

    /// What is made for a day before the embargo goes out on none.
    private static String early(List<Cell> own) {
        return own.stream().anyMatch(Cell::early) ? " " + text("matrix.early") : "";
    }

    /// Accepted, and not yet sealed by all who are asked on the draft.
    private static boolean isUnsealed(Cell cell) {
        return cell.state() == CellState.ACCEPTED && !cell.blocker().isEmpty() && !cell.early();
    }

    private Component cell(Cell cell) {
        Span platform = new Span(word("platform", cell.platform().key()));
        platform.addClassName("matrix-platform");
        Draft draft = cell.draft();
        String path = draft == null ? Paths.plan(cell.brief()) : Paths.draft(draft.id().toString());
        Anchor link = new Anchor(path, platform, state(cell));
        link.addClassName("matrix-cell");
        link.setId("cell-" + cell.brief() + "-" + cell.market() + "-" + cell.platform().key());
        return link;
    }

    private StateMark state(Cell cell) {
        DraftId id = new DraftId(plan.id(), cell.market(), cell.platform());
        if (drafts.rendering(id).filter(RenderJob::isUnderWay).isPresent()) {
            return new StateMark(Tone.CALM, text("cell.rendering"));
        }
        Draft draft = cell.draft();
        int failed = draft == null ? 0 : draft.report().with(CheckStatus.FAILED).size();
        return switch (cell.state()) {
            case WRITING -> new StateMark(Tone.QUIET, text("cell.writing"));
            case STOPPED -> new StateMark(Tone.BAD, text("standing.stopped"));
            case HELD -> new StateMark(Tone.HOLD, text("standing.held"));
            case BLOCKED -> new StateMark(Tone.BAD, text("standing.blocked"));
            case WAITING -> new StateMark(Tone.QUIET, text("standing.waiting"));
            case READY_TO_APPROVE -> new StateMark(Tone.QUIET, text("cell.approve"));
            case READY_TO_RENDER -> new StateMark(Tone.CALM, text("standing.ready"));
            case RENDERED -> new StateMark(Tone.GOOD, text("cell.keeps"));
            case FAILED -> new StateMark(Tone.BAD, text("cell.fails", failed));
            case CHANGES_ASKED -> new StateMark(Tone.WARN, text("cell.changes"));
            case ACCEPTED ->
                    new StateMark(
                            Tone.GOOD, text(isUnsealed(cell) ? "cell.unsealed" : "cell.accepted"));
            case POSTED -> new StateMark(Tone.GOOD, text("cell.posted"));
        };
    }
}
