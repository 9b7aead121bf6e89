package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.throughline.data.assessment.Level;

/// Who does a step: a bar that is solid as far as a person does it and hatched as far as a machine,
/// and the level in words.
public final class LevelMark extends Span {

    public LevelMark(Level level) {
        super(says(level));
        addClassName("level");
        getElement().setAttribute("data-level", level.name());
    }

    public static String says(Level level) {
        return text("level." + level.name().toLowerCase(Locale.ROOT));
    }
}
