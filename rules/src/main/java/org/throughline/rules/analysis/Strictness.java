package org.throughline.rules.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.assessment.StepTable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.RuleOutcome;

/// Whether one outcome asks for at least what another asks for, so that the other adds nothing
/// where both hold. What two rows hold is answered rule by rule, so that no hold stands for
/// another.
final class Strictness {

    private static final StepTable STEPS = StepTable.shipped();

    private Strictness() {}

    /// What an outcome is about: outcomes about different things never cover each other. Absent
    /// where nothing can cover it.
    static @Nullable Object subject(Row row) {
        ItemKind about = row.reach().item();
        return switch (row.outcome()) {
            case RuleOutcome.Who who -> List.of("who", who.step());
            case RuleOutcome.Ask ask ->
                    Arrays.asList("ask", ask.role(), ask.seal(), ask.stage(), ask.how());
            case RuleOutcome.Need need ->
                    Arrays.asList("need", need.what(), need.of(), need.showing(), about);
            case RuleOutcome.Never never -> Arrays.asList("never", never);
            case RuleOutcome.Limit limit ->
                    List.of("limit", limit.measure(), limit.bound(), limit.unit());
            case RuleOutcome.Lane _ -> List.of("lane");
            case RuleOutcome.Note note -> Arrays.asList("note", note.says(), about);
            case RuleOutcome.Hold hold ->
                    hold.until() instanceof RuleOutcome.Until.Answer
                            ? null
                            : Arrays.asList("hold", hold, about);
        };
    }

    /// Whether a row that holds as well makes another of the same subject needless.
    static boolean covers(Row strict, Row weak) {
        if (weak.rule().hard() && !strict.rule().hard()) {
            return false;
        }
        return switch (strict.outcome()) {
            case RuleOutcome.Who who ->
                    weak.outcome() instanceof RuleOutcome.Who other
                            && (!isOfAMarket(strict) || isOfAMarket(weak))
                            && !effective(other).isStricterThan(effective(who));
            case RuleOutcome.Ask ask -> asksTheSame(ask, strict, weak);
            case RuleOutcome.Need need ->
                    weak.outcome() instanceof RuleOutcome.Need other
                            && need.leastMillis() >= other.leastMillis();
            case RuleOutcome.Never never ->
                    isOfAMarket(strict) == isOfAMarket(weak)
                            && (!never.dimension().equals("wording")
                                    || isAboutTheSame(strict, weak));
            case RuleOutcome.Limit limit ->
                    weak.outcome() instanceof RuleOutcome.Limit other && isTighter(limit, other);
            case RuleOutcome.Lane lane ->
                    weak.outcome() instanceof RuleOutcome.Lane other && days(lane) >= days(other);
            case RuleOutcome.Note _ -> true;
            case RuleOutcome.Hold _ -> true;
        };
    }

    private static boolean isOfAMarket(Row row) {
        return row.reach().item() == ItemKind.MARKET;
    }

    private static boolean isAboutTheSame(Row one, Row other) {
        return Objects.equals(one.reach().item(), other.reach().item());
    }

    /// Whoever is asked of a market or of a person is asked about that one alone.
    private static boolean asksTheSame(RuleOutcome.Ask ask, Row strict, Row weak) {
        boolean one =
                weak.reach().item() == ItemKind.MARKET || weak.reach().item() == ItemKind.PERSON;
        return !one
                || isAboutTheSame(strict, weak)
                || (weak.reach().item() == ItemKind.PERSON && ask.role().equals("person-shown"));
    }

    private static boolean isTighter(RuleOutcome.Limit limit, RuleOutcome.Limit other) {
        int compared = limit.number().compareTo(other.number());
        return limit.bound().equals("at-most") ? compared <= 0 : compared >= 0;
    }

    private static int days(RuleOutcome.Lane lane) {
        Integer days = lane.leadDays();
        return days == null ? 0 : days;
    }

    /// The level that comes of what a row asks for, its floor considered.
    static Level effective(RuleOutcome.Who who) {
        Level floor = STEPS.row(who.step()).floor();
        return floor.isStricterThan(who.level()) ? floor : who.level();
    }

    /// Whether nothing can bring a step below a level.
    static boolean isFloor(Step step, Level level) {
        return STEPS.row(step).floor() == level;
    }

    /// The level of a step where no row speaks; absent where it differs between markets.
    static @Nullable Level byDefault(Step step) {
        StepTable.Row row = STEPS.row(step);
        return row.outsideAuthorMarket() == null ? row.level() : null;
    }
}
