package org.throughline.data.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;

/// A step of one video that is brought nearer to the machine than guidelines ask, on purpose, by
/// somebody who answers for it. It breaks guidelines alone: a hard rule and the step's floor stand.
///
/// @param number counted from 1 within the brief
/// @param level the level that is wanted instead
/// @param market where; absent: in every market
/// @param rule id of the one guideline that is broken; absent: all that ask for the step
/// @param owner who answers for it
/// @param expectation what should come of it, so that it can be scored
/// @param until last day of publishing, in the market, on which it counts
/// @param answer absent while no brand lead has answered
public record LevelBreak(
        String campaign,
        BriefId brief,
        int number,
        Step step,
        Level level,
        @Nullable Market market,
        @Nullable String rule,
        String owner,
        String reason,
        String expectation,
        LocalDate until,
        Instant askedAt,
        @Nullable Answer answer) {

    /// What a brand lead says to it.
    ///
    /// @param agrees whether it counts
    /// @param says may be empty where it counts
    public record Answer(String by, Instant at, boolean agrees, String says) {}

    public boolean isAgreed() {
        return answer != null && answer.agrees();
    }

    /// Whether it counts for what is published in a market on a day.
    public boolean counts(Market in, LocalDate day) {
        return isAgreed() && (market == null || market.equals(in)) && !day.isAfter(until);
    }

    /// Whether it sets aside what a guideline asks.
    public boolean breaks(String guideline) {
        return rule == null || rule.equals(guideline);
    }

    public LevelBreak with(@Nullable Answer answer) {
        return new LevelBreak(
                campaign,
                brief,
                number,
                step,
                level,
                market,
                rule,
                owner,
                reason,
                expectation,
                until,
                askedAt,
                answer);
    }
}
