package org.throughline.planner.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.PostOutcome;

/// One guideline that is broken on purpose, or for which somebody has asked to.
///
/// @param title of the video
/// @param number of the level break within its brief; 0: a stretch of the story
/// @param what is broken, such as `script: MACHINE_DRAFTS` or `T8, frames 10 to 40`
/// @param market where; absent: everywhere
/// @param agreedBy empty while nobody has answered
/// @param until last day of publishing on which it counts; absent: for this video
/// @param broke what the rules say to it, each as a sentence
/// @param guideline id of the rule that is broken, or the key of the step whose level is moved
/// @param outcomes of its posts, beside what is usual for their accounts
/// @param results what came back of its posts, each as a sentence
public record RegisterRow(
        String campaign,
        BriefId brief,
        String title,
        int number,
        String what,
        @Nullable Market market,
        String owner,
        String agreedBy,
        String reason,
        String expectation,
        @Nullable LocalDate until,
        State state,
        List<String> broke,
        String guideline,
        List<PostOutcome> outcomes,
        List<String> results) {

    /// How far it is.
    public enum State {
        ASKED,
        AGREED,
        SOON_OVER,
        OVER,
        REFUSED
    }

    public RegisterRow {
        broke = List.copyOf(broke);
        outcomes = List.copyOf(outcomes);
        results = List.copyOf(results);
    }

    public boolean isLevel() {
        return number > 0;
    }
}
