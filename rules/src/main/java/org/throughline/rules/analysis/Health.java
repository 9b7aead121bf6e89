package org.throughline.rules.analysis;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// Counts how rules fare in plans. Confined to one counting.
final class Health {

    /// Plans with a result that each side needs before anything is said of them.
    static final int LEAST_RESULTS = 10;

    /// Two-sided 95 % of the normal distribution.
    private static final double Z = 1.959964;

    /// The counts of one rule.
    private static final class Tally {
        private int held;
        private int broken;
        private int brokenWithResult;
        private int brokenReached;
        private int keptWithResult;
        private int keptReached;

        void add(boolean isBroken, @Nullable Boolean reached) {
            held++;
            broken += isBroken ? 1 : 0;
            if (reached != null) {
                int success = reached ? 1 : 0;
                brokenWithResult += isBroken ? 1 : 0;
                brokenReached += isBroken ? success : 0;
                keptWithResult += isBroken ? 0 : 1;
                keptReached += isBroken ? 0 : success;
            }
        }
    }

    private Health() {}

    static List<RuleHealth> of(
            RuleBook rules, RulebookVersion rulebook, Iterator<PlanRecord> plans) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        rulebook.rules().stream().map(Rule::id).forEach(id -> tallies.put(id, new Tally()));
        int count = 0;
        while (plans.hasNext()) {
            PlanRecord plan = plans.next();
            count++;
            Set<String> holding = rules.holding(plan.campaign(), plan.brief(), rulebook);
            for (String rule : holding) {
                Tally tally = tallies.get(rule);
                if (tally != null) {
                    tally.add(plan.broken().contains(rule), plan.reached());
                }
            }
        }
        int all = count;
        return tallies.entrySet().stream()
                .map(each -> health(each.getKey(), all, each.getValue()))
                .toList();
    }

    private static RuleHealth health(String rule, int plans, Tally tally) {
        return new RuleHealth(rule, plans, tally.held, tally.broken, results(tally));
    }

    private static RuleHealth.Results results(Tally tally) {
        if (tally.brokenWithResult < LEAST_RESULTS || tally.keptWithResult < LEAST_RESULTS) {
            return new RuleHealth.Results(
                    RuleHealth.Verdict.TOO_EARLY,
                    tally.brokenWithResult,
                    tally.brokenReached,
                    tally.keptWithResult,
                    tally.keptReached,
                    null,
                    null);
        }
        double broken = share(tally.brokenReached, tally.brokenWithResult);
        double kept = share(tally.keptReached, tally.keptWithResult);
        double[] ofBroken = wilson(broken, tally.brokenWithResult);
        double[] ofKept = wilson(kept, tally.keptWithResult);
        // Newcombe 1998, Statistics in Medicine 17:873, method 10: each interval's own distances
        double low = broken - kept - Math.hypot(broken - ofBroken[0], ofKept[1] - kept);
        double high = broken - kept + Math.hypot(ofBroken[1] - broken, kept - ofKept[0]);
        RuleHealth.Verdict verdict =
                low > 0
                        ? RuleHealth.Verdict.CONTRADICTED
                        : high < 0
                                ? RuleHealth.Verdict.BORNE_OUT
                                : RuleHealth.Verdict.NO_DIFFERENCE;
        return new RuleHealth.Results(
                verdict,
                tally.brokenWithResult,
                tally.brokenReached,
                tally.keptWithResult,
                tally.keptReached,
                low,
                high);
    }

    private static double share(int reached, int all) {
        return (double) reached / all;
    }

    /// Wilson's score interval of a share.
    private static double[] wilson(double share, int all) {
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * all)) / (1 + z2 / all);
        double half =
                Z / (1 + z2 / all) * Math.sqrt(share * (1 - share) / all + z2 / (4.0 * all * all));
        return new double[] {middle - half, middle + half};
    }
}
