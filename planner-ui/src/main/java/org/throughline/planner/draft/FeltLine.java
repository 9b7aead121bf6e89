package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.throughline.planner.review.FeltOfFile;

/// What people said blind of the file that was posted, beside what came back for the post: whether
/// what was felt in review is what happened. Counts, and no word of a cause.
final class FeltLine extends Div {

    FeltLine(FeltOfFile felt) {
        addClassName("felt-line");
        Paragraph meant =
                new Paragraph(text("posts.felt.meant", wordWithin("feeling", felt.meant().then())));
        Paragraph spread = new Paragraph(FeelingPanel.spread(felt.spread()));
        Paragraph few = new Paragraph(text("posts.felt.few", felt.spread().people()));
        few.addClassNames("soft", "small");
        add(new H3(text("posts.felt")), meant, spread, few);
    }
}
