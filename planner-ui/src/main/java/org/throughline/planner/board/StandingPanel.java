package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.access.Seat;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.FlipSentence;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.Why;

/// Each market in its one sentence: may it go on, and if not, what it waits for and who moves.
final class StandingPanel extends Div {

    StandingPanel(
            ProductionPlan plan,
            List<Seal> seals,
            List<MarketStop> stops,
            BeforeEmbargo early,
            List<CaptionFinding> captions,
            Seat seat,
            AnswerPanel.Answering answering) {
        setId("standing");
        addClassName("standing");
        for (Market market : plan.brief().audience().markets()) {
            AnswerPanel answers = new AnswerPanel(plan, market, seat, answering);
            MarketStanding standing = early.standing(market, plan.standing(market, seals, stops));
            Div card = card(plan, market, standing, answers);
            List<Problem> faults =
                    captions.stream()
                            .filter(finding -> finding.market().equals(market))
                            .map(CaptionFinding::problem)
                            .toList();
            if (!faults.isEmpty()) {
                Paragraph says = new Paragraph(text("captions.stops", faults.size()));
                card.add(new Div(says, new FaultList(faults)));
            }
            add(card);
        }
    }

    private static Div card(
            ProductionPlan plan, Market market, MarketStanding standing, AnswerPanel answers) {
        Span code = new Span(market.code());
        code.addClassName("standing-market");
        Div head = new Div(code, Standings.mark(standing));
        head.addClassName("standing-head");
        Span owner = new Span(text("standing.moves", Standings.owner(plan, market, standing)));
        owner.addClassName("soft");
        owner.addClassName("small");
        Anchor words =
                new Anchor(
                        Paths.words(plan.id().brief(), market),
                        text("market-words.to", market.code()));
        words.setId("to-words-" + market);
        Div card = new Div(head, new Paragraph(Standings.says(standing)), owner, words);
        card.addClassName("standing-card");
        card.setId("standing-" + market);
        if (standing instanceof MarketStanding.Held(List<Hold> holds)) {
            holds.forEach(hold -> {
                card.add(new Still(why(market, hold)));
                answers.ask(hold);
            });
        }
        if (standing instanceof MarketStanding.Blocked(List<Problem> problems)) {
            Problem first = problems.getFirst();
            if (!first.hint().isEmpty()) {
                Paragraph hint = new Paragraph(first.hint());
                hint.addClassNames("soft", "small");
                card.addComponentAtIndex(2, hint);
            }
            if (problems.size() > 1) {
                UnorderedList rest = new UnorderedList();
                problems.stream().skip(1).forEach(each -> rest.add(new ListItem(each.message())));
                card.add(new Still(new Why("blocked-" + market, text("standing.more"), rest)));
            }
        }
        if (answers.getChildren().findAny().isPresent()) {
            card.add(answers);
        }
        return card;
    }

    private static Why why(Market market, Hold hold) {
        UnorderedList lifts = new UnorderedList();
        lifts.addClassName("flips");
        hold.flips().forEach(flip -> lifts.add(new ListItem(FlipSentence.of(flip))));
        return new Why(
                "hold-" + market, text("standing.lifts"), new Reasons(hold.because()), lifts);
    }
}
