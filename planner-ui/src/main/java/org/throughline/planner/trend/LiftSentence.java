package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.wordWithin;

import java.util.Objects;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftBalance;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.planner.shell.Tone;

/// A lift in a sentence of the screens: what it is about, how much, how sure, of how many posts,
/// and what is lacking. Always "so far", never "because".
public final class LiftSentence {

    private LiftSentence() {}

    public static String of(Lift lift) {
        return switch (lift.verdict()) {
            case BETTER, WORSE -> told("lifts.holds", lift);
            case TOO_EARLY -> told("lifts.too-early", lift);
            case NO_EFFECT_FOUND -> told("lifts.no-effect", lift);
            case TOO_FEW ->
                    text(
                            "lifts.too-few",
                            name(lift),
                            Math.min(lift.with(), lift.without()),
                            Math.max(lift.with(), lift.without()),
                            lift.needMore(),
                            lift.needForVerdict());
            case NOT_COMPARABLE -> unlike(lift);
        };
    }

    /// What is compared, in few words: *customer on camera, engagement*.
    public static String name(Lift lift) {
        String account = lift.account();
        String name = name(lift.comparison(), lift.measure());
        return account == null ? name : text("lifts.name.account", name, account);
    }

    /// The same of all accounts.
    public static String name(Comparison comparison, LiftMeasure measure) {
        return text("lifts.name", side(comparison), measure(measure));
    }

    /// What the posts of one side have.
    public static String side(Comparison comparison) {
        String key = comparison.key();
        return switch (comparison.by()) {
            case PEOPLE ->
                    key.equals(Comparison.ANYBODY)
                            ? text("lifts.side.anybody")
                            : text("lifts.side.people", wordWithin("person-kind", key));
            case SILENCE -> text("lifts.side.silence");
            case HOOK -> text("lifts.side.hook", wordWithin("hook-kind", key));
            case ENDING -> text("lifts.side.ending", wordWithin("ending-kind", key));
            case FORMAT -> text("lifts.side.format", wordWithin("format", key));
            case WEEKDAY -> text("lifts.side.weekday", text("own.weekday." + key));
            case HOURS -> text("lifts.side.hours", key);
        };
    }

    public static String verdict(Lift lift) {
        return text("lifts.verdict." + lift.verdict().key());
    }

    public static Tone tone(Lift lift) {
        return switch (lift.verdict()) {
            case BETTER -> Tone.GOOD;
            case WORSE -> Tone.WARN;
            case TOO_EARLY, NO_EFFECT_FOUND, TOO_FEW, NOT_COMPARABLE -> Tone.QUIET;
        };
    }

    static String measure(LiftMeasure measure) {
        return text("lifts.measure." + measure.key());
    }

    private static String told(String key, Lift lift) {
        Interval interval = Objects.requireNonNull(lift.lift());
        String account = lift.account();
        String where = account == null ? "" : " " + text("lifts.in", account);
        return text(
                key,
                side(lift.comparison()) + where,
                change(interval.value()),
                measure(lift.measure()),
                change(interval.low()),
                change(interval.high()),
                lift.with(),
                lift.without(),
                lift.needForVerdict());
    }

    private static String unlike(Lift lift) {
        LiftBalance balance = lift.balance();
        return balance == null || balance.after() <= LiftBalance.MOST
                ? text("lifts.no-likes", name(lift), lift.with(), lift.without())
                : text(
                        "lifts.unlike",
                        name(lift),
                        lift.with(),
                        lift.without(),
                        balance.worst(),
                        balance.after());
    }

    /// A multiple as people say it: *38 % more*.
    private static String change(double lift) {
        double percent = 100 * (lift - 1);
        return Math.abs(percent) < 0.5
                ? text("lifts.same")
                : text(percent > 0 ? "lifts.more" : "lifts.less", Math.abs(percent));
    }
}
