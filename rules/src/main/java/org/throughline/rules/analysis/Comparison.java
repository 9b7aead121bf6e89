package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Lane;
import org.throughline.data.assessment.Limit;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;

/// Two assessments of one brief side by side: every decision that differs, and which way. Reasons,
/// notes and sensitivities alone are no decisions.
final class Comparison {

    private final List<DecisionChange> changes = new ArrayList<>();

    private Comparison() {}

    /// @param now what is in force says
    /// @param then what would be in force says
    static List<DecisionChange> of(Assessment now, Assessment then) {
        Comparison comparison = new Comparison();
        comparison.levels(now, then);
        comparison.sets(DecisionChange.Kind.ASK, now.asks(), then.asks(), Comparison::ask);
        comparison.sets(DecisionChange.Kind.NEED, now.needs(), then.needs(), Comparison::need);
        comparison.sets(DecisionChange.Kind.NEVER, now.never(), then.never(), Comparison::never);
        comparison.sets(DecisionChange.Kind.HOLD, now.holds(), then.holds(), Comparison::hold);
        comparison.sets(DecisionChange.Kind.LIMIT, now.limits(), then.limits(), Comparison::limit);
        comparison.lane(now.lane(), then.lane());
        return comparison.changes;
    }

    /// One decision as it is compared.
    ///
    /// @param subject what makes two decisions the same one
    /// @param value what is decided of it
    /// @param strictness orders the values of one subject, the stricter the greater
    private record Said(
            String subject,
            @Nullable Market market,
            String value,
            double strictness,
            List<Because> because) {

        Place place() {
            return new Place(subject, market);
        }
    }

    private record Place(String subject, @Nullable Market market) {}

    private void levels(Assessment now, Assessment then) {
        for (Step step : Step.values()) {
            Set<@Nullable Market> markets = new LinkedHashSet<>();
            markets.add(null);
            Stream.of(now, then)
                    .flatMap(each -> each.decisions().stream())
                    .filter(decision -> decision.step() == step && decision.market() != null)
                    .forEach(decision -> markets.add(decision.market()));
            for (Market market : markets) {
                level(now.decision(step, market), then.decision(step, market), market);
            }
        }
    }

    private void level(Decision now, Decision then, @Nullable Market market) {
        if (now.level() != then.level()) {
            changes.add(
                    new DecisionChange(
                            DecisionChange.Kind.LEVEL,
                            now.step().key(),
                            market,
                            now.level().name(),
                            then.level().name(),
                            then.level().isStricterThan(now.level()),
                            rules(now.because(), then.because())));
        }
    }

    private <T> void sets(
            DecisionChange.Kind kind, List<T> now, List<T> then, Function<T, Said> reader) {
        Map<Place, Said> before = strictest(now, reader);
        Map<Place, Said> after = strictest(then, reader);
        before.forEach((place, one) -> {
            Said other = after.get(place);
            if (other == null) {
                add(kind, one, one.value(), "", false, rules(one.because(), List.of()));
            } else if (!other.value().equals(one.value())) {
                add(
                        kind,
                        one,
                        one.value(),
                        other.value(),
                        other.strictness() > one.strictness(),
                        rules(one.because(), other.because()));
            }
        });
        after.forEach((place, one) -> {
            if (!before.containsKey(place)) {
                add(kind, one, "", one.value(), true, rules(List.of(), one.because()));
            }
        });
    }

    private static <T> Map<Place, Said> strictest(List<T> all, Function<T, Said> reader) {
        Map<Place, Said> strictest = new LinkedHashMap<>();
        all.stream()
                .map(reader)
                .forEach(said ->
                        strictest.merge(
                                said.place(),
                                said,
                                (one, other) ->
                                        other.strictness() > one.strictness() ? other : one));
        return strictest;
    }

    private void add(
            DecisionChange.Kind kind,
            Said said,
            String from,
            String to,
            boolean tighter,
            List<String> rules) {
        changes.add(
                new DecisionChange(kind, said.subject(), said.market(), from, to, tighter, rules));
    }

    private static Said ask(Ask ask) {
        String person = ask.person() == null ? "" : " " + ask.person().value();
        boolean all = ask.how() != null && ask.how().all();
        return new Said(
                ask.role() + person + ", " + ask.seal() + ", " + ask.stage(),
                ask.market(),
                all ? "all asked" : "asked",
                all ? 1 : 0,
                ask.because());
    }

    private static Said need(Need need) {
        return new Said(
                need.what()
                        + (need.of() == null ? "" : " " + String.join(" or ", need.of()))
                        + (need.item() == null ? "" : " " + need.item()),
                null,
                need.leastMillis() == 0 ? "needed" : need.leastMillis() / 1000.0 + " s",
                need.leastMillis(),
                need.because());
    }

    private static Said never(Never never) {
        return new Said(
                never.what() + " " + never.value(),
                never.market(),
                never.hard() ? "hard" : "guideline",
                never.hard() ? 1 : 0,
                never.because());
    }

    private static Said hold(Hold hold) {
        String platform = hold.platform() == null ? "" : " on " + hold.platform().key();
        return new Said(hold.until() + platform, hold.market(), "held", 1, hold.because());
    }

    private static Said limit(Limit limit) {
        double number = limit.number().doubleValue();
        return new Said(
                limit.measure() + " " + limit.bound(),
                null,
                limit.number().stripTrailingZeros().toPlainString()
                        + " "
                        + limit.unit()
                        + (limit.hard() ? ", hard" : ""),
                (limit.bound().equals("at-most") ? -number : number) + (limit.hard() ? 1e-6 : 0),
                limit.because());
    }

    private void lane(Lane now, Lane then) {
        List<String> rules = rules(now.because(), then.because());
        if (now.fast() != then.fast()) {
            changes.add(
                    new DecisionChange(
                            DecisionChange.Kind.LANE,
                            "fast-lane",
                            null,
                            now.fast() ? "open" : "closed",
                            then.fast() ? "open" : "closed",
                            now.fast(),
                            rules));
        }
        if (now.leadDays() != then.leadDays()) {
            changes.add(
                    new DecisionChange(
                            DecisionChange.Kind.LANE,
                            "lead-days",
                            null,
                            Integer.toString(now.leadDays()),
                            Integer.toString(then.leadDays()),
                            then.leadDays() > now.leadDays(),
                            rules));
        }
    }

    private static List<String> rules(List<Because> now, List<Because> then) {
        return Stream.concat(now.stream(), then.stream())
                .map(Because::rule)
                .filter(rule -> !rule.equals("default") && !rule.equals("floor"))
                .distinct()
                .toList();
    }
}
