package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.Difference;

/// What differs between two versions, row by row and field by field.
final class DifferencePanel extends Div {

    private final transient DifferenceSentence says;

    DifferencePanel(
            String title, List<Difference> differences, RulebookVersion from, RulebookVersion to) {
        this.says = new DifferenceSentence(from, to);
        Panel panel = new Panel("difference", title);
        if (differences.isEmpty()) {
            panel.add(new Paragraph(text("desk.difference.none")));
        }
        Map<String, List<Difference>> rows = new LinkedHashMap<>();
        differences.forEach(one ->
                rows.merge(
                        one.kind() + " " + one.row(),
                        List.of(one),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        rows.values().forEach(row -> panel.add(row(row)));
        add(panel);
    }

    private Component row(List<Difference> differences) {
        Difference first = differences.getFirst();
        String kind = first.kind().name().toLowerCase(Locale.ROOT);
        String id = kind + "-" + first.row().replaceAll("[^A-Za-z0-9.-]", "-");
        Span name = new Span(first.row());
        name.addClassName("rule-tag");
        Div head = new Div(name, mark(first));
        if (first.kind() != Difference.Kind.RULE) {
            head.add(new Span(text("desk.difference.kind." + kind)));
        }
        head.addClassName("rule-head");
        Div row = new Div(head);
        row.addClassName("rule");
        row.setId("differs-" + id);
        if (first.field() == null) {
            row.add(whole(first));
        } else {
            Sheet sheet =
                    new Sheet(
                            "fields-" + id,
                            text("desk.difference.fields", first.row()),
                            List.of(
                                    text("desk.difference.field"),
                                    text("desk.difference.was"),
                                    text("desk.difference.is")));
            for (Difference one : differences) {
                sheet.row(
                        new Span(DifferenceSentence.field(one)),
                        new Span(says.was(one)),
                        new Span(says.is(one)));
            }
            row.add(sheet);
        }
        return row;
    }

    private static StateMark mark(Difference first) {
        if (first.field() != null) {
            return new StateMark(Tone.MEANT, text("desk.mark.changed"));
        }
        return first.from() == null
                ? new StateMark(Tone.MEANT, text("desk.mark.new"))
                : new StateMark(Tone.BAD, text("desk.mark.dropped"));
    }

    private Component whole(Difference one) {
        Div whole = new Div();
        whole.addClassName("desk-then");
        says.whole(one).forEach(each -> whole.add(new Paragraph(each)));
        return whole;
    }
}
