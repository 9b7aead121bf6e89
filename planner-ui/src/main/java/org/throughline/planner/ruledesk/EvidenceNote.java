package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftReport;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Why;
import org.throughline.planner.trend.LiftSentence;
import org.throughline.planner.trend.PostsOf;

/// What results say so far, at a row of the rulebook.
final class EvidenceNote {

    private EvidenceNote() {}

    static Component of(Rule rule, LiftReport report) {
        return RowEvidence.of(rule, report)
                .<Component>map(evidence -> note(rule, evidence))
                .orElseGet(() -> {
                    Span nothing = new Span();
                    nothing.setVisible(false);
                    return nothing;
                });
    }

    private static Why note(Rule rule, RowEvidence evidence) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        evidence.lifts().forEach(lift -> list.add(told(lift)));
        for (Comparison each : evidence.unknown()) {
            list.add(new ListItem(text("results-say.no-posts", LiftSentence.side(each))));
        }
        if (!evidence.steps().isEmpty()) {
            String steps =
                    evidence.steps().stream()
                            .map(step -> word("step", step.key()))
                            .distinct()
                            .collect(Collectors.joining(", "));
            list.add(new ListItem(text("results-say.no-step", steps)));
        }
        return new Why(
                "evidence-" + rule.id(),
                evidence.holding() > 0
                        ? text("results-say.some", evidence.holding())
                        : text("results-say.none"),
                new Paragraph(text("results-say.about")),
                list);
    }

    private static ListItem told(Lift lift) {
        Anchor posts =
                new Anchor(new PostsOf.Sides(lift.comparison()).address(null), text("behind.link"));
        posts.setAriaLabel(text("behind.link-of", LiftSentence.side(lift.comparison())));
        return new ListItem(
                new StateMark(LiftSentence.tone(lift), LiftSentence.verdict(lift)),
                new Span(" " + LiftSentence.of(lift) + " "),
                posts);
    }
}
