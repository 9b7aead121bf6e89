package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.rules.book.RuleBook;

/// What makes a video sensitive: the brand's own rows and those of the library.
@Route(Paths.RULES_SENSITIVITIES)
@PermitAll
public final class SensitivitiesView extends OwnView {

    public SensitivitiesView(RuleDesk desk, Sessions sessions) {
        super(desk, sessions, Part.SENSITIVITIES);
        show();
    }

    @Override
    List<Component> rest(DraftBook book) {
        Map<Component, String> rows = new LinkedHashMap<>();
        Sheet sheet = shipped(rows);
        Paragraph none = new Paragraph(text("rules.none"));
        none.setId("shipped-none");
        none.setVisible(false);
        TextField search = new TextField(text("rules.search"));
        search.setId("shipped-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            String wanted = change.getValue().strip().toLowerCase(Locale.ROOT);
            rows.forEach((row, says) -> row.setVisible(says.contains(wanted)));
            none.setVisible(rows.keySet().stream().noneMatch(Component::isVisible));
        });
        return List.of(new Panel("shipped", text("desk.own.shipped"), search, none, sheet));
    }

    @Override
    Optional<String> more(Own row, DraftBook book) {
        return Optional.empty();
    }

    private Sheet shipped(Map<Component, String> rows) {
        Sheet sheet =
                new Sheet(
                        "shipped-sensitivities",
                        text("desk.own.shipped"),
                        List.of(
                                text("desk.sensitivities.row"),
                                text("desk.sensitivities.kind"),
                                text("desk.sensitivities.when"),
                                text("desk.sensitivities.severity"),
                                text("desk.own.known-from")));
        for (SensitivityRow each : RuleBook.library().sensitivities()) {
            Span name = new Span(each.id());
            name.addClassName("rule-tag");
            String when = RuleSentence.when(each.when());
            Div says = new Div(new Paragraph(when), quiet(each.says()));
            says.addClassName("desk-then");
            rows.put(
                    sheet.row(
                            name,
                            new Span(word("sensitivity-kind", each.kind())),
                            says,
                            new Span(OwnSentence.severity(each.severity())),
                            source(each.source(), each.verifiedOn())),
                    String.join(" ", each.id(), each.kind(), when, each.says(), each.source())
                            .toLowerCase(Locale.ROOT));
        }
        return sheet;
    }
}
