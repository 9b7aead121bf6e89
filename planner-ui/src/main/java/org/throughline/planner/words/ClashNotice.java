package org.throughline.planner.words;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.LocalText;

/// What was typed at a text beside what stands there by now, and the question which of them stays.
final class ClashNotice extends Div {

    /// What stands at a place by now, and what was typed there.
    ///
    /// @param saved null: the author's line
    record Sides(@Nullable LocalText saved, @Nullable LocalText typed) {}

    /// @param id of its own on the page
    /// @param problems what else is wrong with it
    /// @param theirs drops what was typed
    /// @param mine puts what was typed on top; null where it cannot be
    ClashNotice(
            String id,
            List<String> problems,
            Sides sides,
            Runnable theirs,
            @Nullable Runnable mine) {
        setId(id);
        addClassName("notice");
        getElement().setAttribute("data-tone", "bad");
        getElement().setAttribute("role", "alert");
        problems.forEach(problem -> add(new Paragraph(problem)));
        add(
                new Paragraph(text("market-words.clash.saved", says(sides.saved()))),
                new Paragraph(text("market-words.clash.typed", says(sides.typed()))));
        Div row = new Div();
        row.addClassName("button-row");
        if (mine != null) {
            row.add(button(id + "-mine", "market-words.clash.mine", mine));
        }
        row.add(button(id + "-theirs", "market-words.clash.theirs", theirs));
        add(row);
    }

    private static Button button(String id, String key, Runnable act) {
        Button button = new Button(text(key), click -> act.run());
        button.setId(id);
        return button;
    }

    private static String says(@Nullable LocalText words) {
        if (words == null) {
            return text("market-words.clash.author");
        }
        String back = words.backTranslation();
        String by = words.by();
        return text("market-words.clash.words", words.text())
                + (back == null ? "" : text("market-words.clash.back", back))
                + (by == null ? "" : text("market-words.clash.by", by));
    }
}
