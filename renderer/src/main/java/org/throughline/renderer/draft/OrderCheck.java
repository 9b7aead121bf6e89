package org.throughline.renderer.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;

/// What an order for a draft must be before anything is opened: covered by the approval, on a
/// platform of the brief, with a hook of the story that ends in time.
final class OrderCheck {
    private static final double HOOK_SECONDS = 3;

    private OrderCheck() {}

    static List<Problem> problems(ApprovedPlan plan, Variant variant) {
        var problems = new ArrayList<Problem>();
        var telling = Telling.approved(plan.plan(), variant);
        if (!plan.covers(variant.market())) {
            problems.add(
                    new Problem(
                            "DRAFT-001",
                            variant.market().code(),
                            "the approval does not cover "
                                    + variant.market()
                                    + "; it covers "
                                    + plan.markets(),
                            "Maybe the market is held, or a seal is missing."));
        }
        if (!plan.plan().brief().platforms().contains(variant.platform())) {
            problems.add(
                    new Problem(
                            "DRAFT-002",
                            variant.platform().key(),
                            "the plan has no draft for " + variant.platform().key(),
                            "Maybe one of " + plan.plan().brief().platforms() + "."));
        }
        plan.plan().heldOn(variant.market(), variant.platform()).ifPresent(problems::add);
        var hooks = telling.hooks().toList();
        hooks.stream()
                .filter(beat -> beat.id().equals(variant.hook()))
                .findFirst()
                .ifPresentOrElse(
                        beat -> checkHook(beat, telling, problems),
                        () ->
                                problems.add(
                                        new Problem(
                                                "DRAFT-010",
                                                "hook " + variant.hook(),
                                                "the story has no hook '" + variant.hook() + "'",
                                                "Maybe one of "
                                                        + hooks.stream().map(Beat::id).toList()
                                                        + ".")));
        return problems;
    }

    private static void checkHook(Beat beat, Telling telling, List<Problem> problems) {
        double seconds = telling.rate().seconds(beat.at().to());
        double most = telling.atMost("hook-end").orElse(HOOK_SECONDS);
        if (seconds > most) {
            problems.add(
                    new Problem(
                            "DRAFT-011",
                            "beat " + beat.id(),
                            "the hook ends at %s s, the latest is %s s"
                                    .formatted(
                                            BigDecimal.valueOf(Math.round(seconds * 100), 2),
                                            BigDecimal.valueOf(most)
                                                    .stripTrailingZeros()
                                                    .toPlainString()),
                            "Maybe say it shorter."));
        }
    }
}
