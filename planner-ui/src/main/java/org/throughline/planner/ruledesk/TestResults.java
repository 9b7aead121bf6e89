package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.shell.Paths;
import org.throughline.rules.analysis.TestResult;

/// Test briefs with what came of them, those that came otherwise first.
final class TestResults extends Div {

    /// Tests that are shown at once; the others are found by their names.
    private static final int MOST_SHOWN = 100;

    private final Consumer<TestResult> open;
    private final @Nullable Consumer<TestBrief> discard;

    /// @param wanted part of a name; empty: all
    /// @param discard absent where whoever looks may not
    TestResults(
            List<TestResult> results,
            String wanted,
            Consumer<TestResult> open,
            @Nullable Consumer<TestBrief> discard) {
        this.open = open;
        this.discard = discard;
        add(summary(results));
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        List<TestResult> found =
                results.stream()
                        .filter(each -> each.test().name().toLowerCase(Locale.ROOT).contains(part))
                        .sorted(Comparator.comparing(TestResult::passed))
                        .toList();
        Div list = new Div();
        list.addClassName("rules");
        int shown = Math.min(found.size(), MOST_SHOWN);
        for (int at = 0; at < shown; at++) {
            list.add(row("test-" + (at + 1), found.get(at)));
        }
        add(list);
        if (found.isEmpty()) {
            add(new Paragraph(text("desk.tests.not-found")));
        }
        if (found.size() > MOST_SHOWN) {
            add(new Paragraph(text("desk.tests.more", found.size() - MOST_SHOWN)));
        }
    }

    static Paragraph summary(List<TestResult> results) {
        long failed = results.stream().filter(each -> !each.passed()).count();
        Paragraph says =
                new Paragraph(
                        failed == 0
                                ? text("desk.tests.pass", results.size())
                                : text("desk.tests.fail", failed, results.size()));
        says.setId("tests-say");
        says.addClassName("finding");
        return says;
    }

    private Component row(String id, TestResult result) {
        TestBrief test = result.test();
        Article row = new Article();
        row.setId(id);
        row.addClassName("rule");
        Div head = new Div(new H3(test.name()), TestView.mark(result));
        head.addClassName("rule-head");
        row.add(head);
        if (!result.passed()) {
            row.add(TestView.misses(result));
        }
        Paragraph answers = new Paragraph(TestSentence.answers(test.answers()));
        Paragraph expected =
                new Paragraph(text("desk.test.expects", TestSentence.expected(test.expected())));
        expected.addClassName("soft");
        row.add(answers, expected, actions(id, result));
        return row;
    }

    private Component actions(String id, TestResult result) {
        String name = result.test().name();
        Div actions = new Div();
        actions.addClassName("button-row");
        Anchor change =
                new Anchor(
                        Paths.editTest(name),
                        text(discard == null ? "desk.rule.look" : "desk.rule.change"));
        change.setId(id + "-change");
        change.addClassName("link-button");
        change.getElement().setAttribute("aria-label", text("desk.test.change.of", name));
        Button brief = new Button(text("desk.test.open"), click -> open.accept(result));
        brief.setId(id + "-open");
        brief.setAriaLabel(text("desk.test.open.of", name));
        brief.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(change, brief);
        if (discard != null) {
            Button drop =
                    new Button(text("desk.rule.drop"), click -> discard.accept(result.test()));
            drop.setId(id + "-drop");
            drop.setAriaLabel(text("desk.test.drop.of", name));
            drop.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(drop);
        }
        return actions;
    }
}
