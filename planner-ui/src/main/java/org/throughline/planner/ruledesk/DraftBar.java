package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.rulebook.InForce;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.shell.Paths;

/// How many changes wait to be published, or which version waits for its day.
final class DraftBar extends Div {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    DraftBar(DraftBook book, Optional<InForce> waiting) {
        setId("draft-bar");
        addClassName("draft-bar");
        getElement().setAttribute("role", "status");
        if (!book.isEmpty()) {
            Span says = new Span(text("desk.draft.changes", book.rows().size()));
            Anchor review = new Anchor(Paths.RULES_REVIEW, text("desk.draft.review"));
            review.addClassName("link-button");
            review.setId("draft-review");
            add(says, review);
        }
        waiting.ifPresent(row -> {
            Anchor versions = new Anchor(Paths.RULES_VERSIONS, text("desk.draft.versions"));
            versions.setId("draft-waits");
            add(
                    new Span(text("desk.draft.waits", row.version(), DAY.format(row.since()))),
                    versions);
        });
        setVisible(!book.isEmpty() || waiting.isPresent());
    }
}
