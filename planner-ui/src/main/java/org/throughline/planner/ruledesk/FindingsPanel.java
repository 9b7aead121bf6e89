package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.Contradiction;
import org.throughline.rules.analysis.DeadRow;
import org.throughline.rules.analysis.Gap;
import org.throughline.rules.analysis.RulebookFindings;
import org.throughline.rules.analysis.Witness;

/// What is to be looked at in a rulebook: rows that contradict each other, rows that change
/// nothing, and what no row decides; each with a brief that shows it.
final class FindingsPanel extends Div {

    private static final int MOST_GAPS = 12;

    private final Consumer<Witness> open;
    private final Panel panel;
    private int shown;

    /// @param rule looks at this rule alone; absent: at all of them, and at gaps
    FindingsPanel(RulebookFindings findings, @Nullable String rule, Consumer<Witness> open) {
        this.open = open;
        this.panel = new Panel("findings", text("desk.findings"));
        Predicate<String> about = id -> rule == null || id.equals(rule);
        for (Contradiction each : findings.contradictions()) {
            if (about.test(each.rule()) || about.test(each.other())) {
                row(Tone.BAD, "contradiction", each.says(), each.witness());
            }
        }
        for (DeadRow each : findings.dead()) {
            if (about.test(each.rule())) {
                row(Tone.WARN, "dead", each.because(), each.witness());
            }
        }
        if (rule == null) {
            for (Gap each : findings.gaps().stream().limit(MOST_GAPS).toList()) {
                row(Tone.CALM, "gap", says(each), each.witness());
            }
        }
        if (shown == 0) {
            panel.add(new Paragraph(text("desk.findings.none")));
        }
        add(panel);
    }

    private void row(Tone tone, String kind, String says, @Nullable Witness witness) {
        shown++;
        Div row = new Div(new StateMark(tone, text("desk.findings." + kind)), new Paragraph(says));
        row.addClassName("desk-then");
        Optional.ofNullable(witness).ifPresent(brief -> row.add(opens(brief)));
        panel.add(row);
    }

    private static String says(Gap gap) {
        return text(
                "desk.gap",
                wordWithin("dimension", gap.subject().question()),
                wordWithin(gap.subject().question(), gap.subject().value()),
                gap.steps().stream()
                        .map(step -> word("step", step.key()))
                        .collect(Collectors.joining("; ")));
    }

    private Component opens(Witness witness) {
        Button button = new Button(text("desk.witness.open"), click -> open.accept(witness));
        button.setId("witness-" + shown);
        button.setAriaLabel(text("desk.witness.open.of", shown));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
