package org.throughline.planner.brief;

import org.throughline.data.brief.Brief;

/// The questions of the strategy form, for those who do not show it.
public final class BriefQuestions {

    private BriefQuestions() {}

    /// Whether a brief answers one.
    ///
    /// @param field its name in the form, such as `stake-kinds`
    public static boolean isAnswered(Brief brief, String field) {
        return new BriefEdit(brief, null).isAnswered(field);
    }
}
