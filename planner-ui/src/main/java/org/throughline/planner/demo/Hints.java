package org.throughline.planner.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.PlanId;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.wiring.House;

/// What the next look at each brief shows of the results, read back from the store as its form
/// does.
final class Hints {

    private final House house;
    private final Told told;
    private final Summary summary;

    Hints(House house, Told told, Summary summary) {
        this.house = house;
        this.told = told;
        this.summary = summary;
    }

    void tell() {
        told.says("");
        told.says("Back to the briefs: what each is told the next time somebody opens it.");
        TrendReport report =
                house.store().inTransaction(kept -> kept.trends().latest()).orElseThrow();
        for (Brief brief : briefs()) {
            List<TrendFlag> hints = report.hintsFor(brief.audience().markets());
            if (hints.isEmpty()) {
                told.detail(brief.id() + ": nothing; no series of its markets rises.");
            }
            hints.forEach(flag -> tell(brief, flag, report.asOf()));
        }
    }

    private List<Brief> briefs() {
        return house.store()
                .inTransaction(kept ->
                        kept.campaigns().all().stream()
                                .flatMap(campaign -> kept.videos().of(campaign.id()).stream())
                                .map(Video::brief)
                                .toList());
    }

    private void tell(Brief brief, TrendFlag flag, LocalDate asOf) {
        String use = use(brief, flag);
        LocalDate until = until(flag, asOf);
        summary.hint(brief.id(), flag, use, until);
        told.detail(
                "%s: %s rises%s; %s."
                        .formatted(
                                brief.id(),
                                flag.series().says(),
                                until == null ? "" : ", worth half of it on " + until,
                                says(use)));
    }

    private static String says(@Nullable String use) {
        return switch (use) {
            case "uses" -> "its plan uses it";
            case "offers" -> "its plan holds it ready";
            case null, default -> "its plan does without";
        };
    }

    private static @Nullable String use(Brief brief, TrendFlag flag) {
        List<PlanFact> own =
                flag.plans().stream()
                        .filter(fact -> PlanId.parse(fact.plan()).brief().equals(brief.id()))
                        .toList();
        if (own.isEmpty()) {
            return null;
        }
        return own.stream().allMatch(PlanFact::offered) ? "offers" : "uses";
    }

    private static @Nullable LocalDate until(TrendFlag flag, LocalDate asOf) {
        Interval halfLife = flag.halfLifeDays();
        return halfLife == null ? null : asOf.plusDays(Math.round(halfLife.value()));
    }
}
