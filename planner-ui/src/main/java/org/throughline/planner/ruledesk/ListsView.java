package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.WordingList;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.rules.book.RuleBook;

/// Wording lists: the brand's own and those of the library, and a sentence to try them on.
@Route(Paths.RULES_LISTS)
@PermitAll
public final class ListsView extends OwnView {

    public ListsView(RuleDesk desk, Sessions sessions) {
        super(desk, sessions, Part.LISTS);
        show();
    }

    @Override
    List<Component> rest(DraftBook book) {
        TryWordsPanel tried = new TryWordsPanel(text("desk.try.says"));
        tried.use(book.wordings());
        return List.of(tried, new Panel("shipped", text("desk.own.shipped"), shipped()));
    }

    @Override
    Optional<String> more(Own row, DraftBook book) {
        Set<String> users = book.listUse().getOrDefault(row.called(), Set.of());
        return Optional.of(
                users.isEmpty()
                        ? text("desk.lists.unused")
                        : text("desk.lists.used", String.join(", ", users)));
    }

    private Component shipped() {
        Sheet sheet =
                new Sheet(
                        "shipped-lists",
                        text("desk.own.shipped"),
                        List.of(
                                text("desk.lists.name"),
                                text("desk.lists.phrases"),
                                text("desk.own.known-from")));
        for (WordingList list : RuleBook.library().wordings()) {
            Span name = new Span(list.name());
            name.addClassName("rule-tag");
            Div phrases = new Div();
            phrases.addClassName("desk-then");
            OwnSentence.phrases(list).forEach(says -> phrases.add(new Paragraph(says)));
            if (list.isMasked()) {
                phrases.add(quiet(text("desk.lists.is-masked")));
            }
            sheet.row(name, phrases, source(list.source(), list.verifiedOn()));
        }
        return sheet;
    }
}
