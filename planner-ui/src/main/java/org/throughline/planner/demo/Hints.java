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
            List<TrendFlag> hints =
                    report.hintsFor(brief.audience().markets()).stream()
                            .filter(flag -> !own(brief, flag).isEmpty())
                            .toList();
            if (hints.isEmpty()) {
                told.detail(brief.id() + ": nothing that it uses or holds ready rises.");
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
        boolean offered = own(brief, flag).stream().allMatch(PlanFact::offered);
        LocalDate until = until(flag, asOf);
        summary.hint(brief.id(), flag, offered ? "offers" : "uses", until);
        told.detail(
                "%s: %s rises%s; %s."
                        .formatted(
                                brief.id(),
                                flag.series().says(),
                                until == null ? "" : ", worth half of it on " + until,
                                offered ? "its plan holds it ready" : "its plan uses it"));
    }

    /// How plans of a brief use what a flag is about.
    private static List<PlanFact> own(Brief brief, TrendFlag flag) {
        return flag.plans().stream()
                .filter(fact -> PlanId.parse(fact.plan()).brief().equals(brief.id()))
                .toList();
    }

    private static @Nullable LocalDate until(TrendFlag flag, LocalDate asOf) {
        Interval halfLife = flag.halfLifeDays();
        return halfLife == null ? null : asOf.plusDays(Math.round(halfLife.value()));
    }
}
