package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Flip;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.planner.shell.FlipSentence;
import org.throughline.planner.shell.LevelMark;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StepGroup;
import org.throughline.planner.shell.StepStrip;
import org.throughline.planner.shell.Still;

/// Who does what, and why: every step with its level, its reasons, and what would change it.
final class StepsPanel extends Div {

    StepsPanel(Assessment assessment) {
        add(new Still(panel(assessment)));
    }

    private static Section panel(Assessment assessment) {
        Sheet sheet =
                new Sheet(
                        "steps",
                        text("steps.title"),
                        List.of(text("steps.step"), text("steps.level"), text("steps.why")));
        for (StepGroup group : StepGroup.values()) {
            sheet.group(text("steps.group." + group.key()), 3);
            for (Step step : group.steps()) {
                decisions(assessment, step).forEach(each -> row(sheet, each));
            }
        }
        return new Panel(
                "who-does-what",
                text("steps.title"),
                new Paragraph(StepStrip.summary(assessment)),
                new StepStrip(assessment),
                sheet);
    }

    private static List<Decision> decisions(Assessment assessment, Step step) {
        return assessment.decisions().stream().filter(each -> each.step() == step).toList();
    }

    private static void row(Sheet sheet, Decision decision) {
        Span name = new Span(word("step", decision.step().key()));
        name.addClassName("step-name");
        Span owner = new Span(text("step." + decision.step().key() + ".owner"));
        owner.addClassName("soft");
        owner.addClassName("small");
        Div first = new Div(name, owner);
        first.addClassName("step");
        if (decision.market() != null) {
            Span market = new Span(text("steps.in", decision.market()));
            market.addClassName("market-tag");
            first.add(market);
        }
        Div level = new Div(new LevelMark(decision.level()));
        if (decision.level() == decision.floor() && decision.level() != Level.MACHINE) {
            Span floor = new Span(text("steps.floor"));
            floor.addClassName("soft");
            floor.addClassName("small");
            level.add(floor);
        }
        level.addClassName("step-level");
        sheet.row(first, level, why(decision));
    }

    private static Component why(Decision decision) {
        Div why = new Div();
        why.addClassName("step-why");
        if (decision.because().isEmpty()) {
            Span standard = new Span(text("steps.default"));
            standard.addClassName("soft");
            why.add(standard);
        } else {
            why.add(new Reasons(decision.because()));
        }
        if (!decision.flips().isEmpty()) {
            why.add(flips(decision.flips()));
        } else if (!decision.facts().isEmpty()) {
            Span facts = new Span(text("steps.facts", facts(decision.facts())));
            facts.addClassName("soft");
            facts.addClassName("small");
            why.add(facts);
        }
        return why;
    }

    private static Component flips(List<Flip> flips) {
        Span label = new Span(text("steps.flips"));
        label.addClassName("small");
        UnorderedList list = new UnorderedList();
        list.addClassName("flips");
        flips.forEach(flip -> list.add(new ListItem(FlipSentence.of(flip))));
        Div part = new Div(label, list);
        part.addClassName("flip");
        return part;
    }

    private static String facts(List<String> facts) {
        return facts.stream().map(FlipSentence::fact).collect(Collectors.joining(", "));
    }
}
