package org.throughline.planner.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.register.LevelBreak;

/// A step that a campaign file brings nearer to the machine than guidelines ask, on purpose.
///
/// @param market where; absent: in every market
/// @param rule id of the one guideline that is broken; absent: all that ask for the step
/// @param owner who answers for it
/// @param until last day of publishing on which it counts
/// @param agreedBy the brand lead who agreed; absent: nobody has, and it does not count
public record AskedBreak(
        BriefId brief,
        Step step,
        Level level,
        @Nullable Market market,
        @Nullable String rule,
        String owner,
        String reason,
        String expectation,
        LocalDate until,
        @Nullable String agreedBy) {

    static AskedBreak read(Fields fields) {
        LocalDate until = Reads.date(fields, "until");
        if (!fields.has("until")) {
            fields.missing("until", "Say the last day of publishing on which it counts.");
        }
        return new AskedBreak(
                Reads.id(fields, "brief", BriefId::new),
                word(fields, "step", Step.values(), Step::key),
                word(fields, "level", Level.values(), Level::name),
                Reads.idOrNull(fields, "market", Market::new),
                fields.textOrNull("rule"),
                fields.text("owner", "Say who answers for it."),
                fields.text("reason", "Say why."),
                fields.text("expectation", "Say what should happen, so it can be scored."),
                until == null ? LocalDate.EPOCH : until,
                fields.textOrNull("agreedBy"));
    }

    private static <T> T word(Fields fields, String key, T[] all, Function<T, String> name) {
        List<String> words = Arrays.stream(all).map(name).toList();
        String text = fields.text(key, "It is one of " + String.join(", ", words) + ".");
        if (!text.isEmpty() && !words.contains(text)) {
            fields.wrong(
                    "CAMPAIGN-010",
                    key,
                    "'" + Findings.shortened(text) + "' is no " + key,
                    KnownWords.of(words).hint(text));
        }
        return all[Math.max(words.indexOf(text), 0)];
    }

    /// As it is kept.
    ///
    /// @param number counted from 1 within the brief
    public LevelBreak asked(String campaign, int number, Instant at) {
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
                at,
                agreedBy == null ? null : new LevelBreak.Answer(agreedBy, at, true, ""));
    }
}
