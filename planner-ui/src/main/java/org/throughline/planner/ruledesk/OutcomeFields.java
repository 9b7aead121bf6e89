package org.throughline.planner.ruledesk;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.throughline.data.rulebook.RuleOutcome;

/// The fields of one kind of outcome.
interface OutcomeFields {

    List<Component> fields();

    void set(RuleOutcome outcome);

    /// The outcomes they say; none while something is missing.
    List<RuleOutcome> outcomes();
}
