package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;

/// The 25 steps in one line: the taller and more solid, the more a person's.
public final class StepStrip extends Div {

    public StepStrip(Assessment assessment) {
        addClassName("strip");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", summary(assessment));
        for (Step step : Step.values()) {
            Level level = assessment.decision(step, null).level();
            Span bar = new Span();
            bar.addClassName("strip-bar");
            bar.getElement().setAttribute("data-level", level.name());
            bar.setTitle(text("steps.strip", word("step", step.key()), LevelMark.says(level)));
            add(bar);
        }
    }

    /// How many steps a machine begins, and how many only people do, in a sentence.
    public static String summary(Assessment assessment) {
        long machines =
                levels(assessment)
                        .filter(level -> !level.isStricterThan(Level.MACHINE_DRAFTS))
                        .count();
        long people = levels(assessment).filter(level -> level == Level.PERSON_ONLY).count();
        return text("steps.summary", machines, Step.values().length, people);
    }

    private static Stream<Level> levels(Assessment assessment) {
        return Arrays.stream(Step.values()).map(step -> assessment.decision(step, null).level());
    }
}
