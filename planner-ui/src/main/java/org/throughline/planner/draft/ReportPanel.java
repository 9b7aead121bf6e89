package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Opening;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;

/// How the file keeps to its plan: what failed first, then what was broken on purpose, what could
/// not be measured and what passed. Each line jumps to its frame.
final class ReportPanel extends Div {

    private final LongConsumer jump;

    ReportPanel(ConformanceReport report, LongConsumer jump) {
        this.jump = jump;
        List<Check> failed = report.with(CheckStatus.FAILED);
        List<Check> meant = report.with(CheckStatus.BROKEN_ON_PURPOSE);
        List<Check> unmeasured = report.with(CheckStatus.NOT_MEASURED);
        List<Check> passed = report.with(CheckStatus.PASSED);
        Paragraph summary =
                new Paragraph(
                        text(
                                "report.summary",
                                passed.size(),
                                failed.size(),
                                meant.size(),
                                unmeasured.size()));
        summary.setId("report-summary");
        Panel panel =
                new Panel(
                        "report",
                        text(failed.isEmpty() ? "report.keeps" : "report.fails"),
                        summary);
        group(panel, "report.failed", failed);
        Opening opening = report.opening();
        if (opening != null) {
            panel.add(new H3(text("report.opening")), list(opening));
        }
        group(panel, "report.meant", meant);
        if (!unmeasured.isEmpty()) {
            panel.add(
                    new Why(
                            "report-unmeasured",
                            text("report.unmeasured.many", unmeasured.size()),
                            list(unmeasured)));
        }
        if (!passed.isEmpty()) {
            panel.add(new Why("report-passed", text("report.passed", passed.size()), list(passed)));
        }
        add(panel);
    }

    private void group(Panel panel, String title, List<Check> checks) {
        if (!checks.isEmpty()) {
            panel.add(new H3(text(title)), list(checks));
        }
    }

    private Component list(List<Check> checks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("checks");
        checks.forEach(check -> list.add(item(check)));
        return list;
    }

    private Component list(Opening opening) {
        UnorderedList list = new UnorderedList();
        list.addClassName("checks");
        opening.marks().forEach(mark -> list.add(item(mark)));
        list.setId("report-opening");
        return list;
    }

    private ListItem item(Opening.Mark mark) {
        Span name = new Span(word("opening", mark.what()));
        name.addClassName("step-name");
        Div head = new Div(name);
        head.addClassName("check-head");
        addJump(head, "opening-" + mark.what(), mark.at(), mark.timecode());
        return new ListItem(head, new Div(new Span(capital(mark.says()))));
    }

    private ListItem item(Check check) {
        Span name = new Span(word("check", check.check()));
        name.addClassName("step-name");
        Div head = new Div(mark(check.status()), name);
        head.addClassName("check-head");
        addJump(head, check.check(), check.at(), check.timecode());
        return new ListItem(head, new Div(new Span(says(check))));
    }

    private void addJump(Div head, String id, @Nullable Long at, @Nullable String timecode) {
        if (at != null) {
            Button go =
                    new Button(
                            text("report.at", at, timecode == null ? "" : timecode),
                            click -> jump.accept(at));
            go.addThemeVariants(ButtonVariant.TERTIARY);
            go.setId("jump-" + id + "-" + at);
            go.setAriaLabel(text("report.jump", at));
            head.add(go);
        }
    }

    /// The mark says how it ended, so the words need not.
    private static String says(Check check) {
        return switch (check.status()) {
            case PASSED, FAILED -> text("report.expected-found", check.expected(), check.found());
            case BROKEN_ON_PURPOSE, NOT_MEASURED -> capital(check.found());
        };
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static StateMark mark(CheckStatus status) {
        return switch (status) {
            case PASSED -> new StateMark(Tone.GOOD, text("check.passed"));
            case FAILED -> new StateMark(Tone.BAD, text("check.failed"));
            case BROKEN_ON_PURPOSE -> new StateMark(Tone.MEANT, text("check.meant"));
            case NOT_MEASURED -> new StateMark(Tone.QUIET, text("check.unmeasured"));
        };
    }
}
