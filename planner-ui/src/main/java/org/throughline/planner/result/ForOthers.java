package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;

/// Whether an answer is one for the other files too that ask the same; not there where none does.
final class ForOthers extends Checkbox {

    private final String label;

    /// @param label says how many they are
    ForOthers(String file, String label) {
        this.label = label;
        setId("others-" + file);
        count(0);
    }

    /// @param others that ask the same
    void count(long others) {
        setLabel(text(label, others));
        setVisible(others > 0);
    }

    boolean isWanted() {
        return isVisible() && getValue();
    }
}
