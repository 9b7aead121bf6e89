package org.throughline.planner.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.planner.wiring.House;

/// Tries what somebody in a hurry would try, and says what comes of it: a paid boost, and a
/// synthetic voice. Nothing of it is kept.
final class Refusals {

    private final Campaign campaign;
    private final ProductionPlan plan;
    private final House house;
    private final Told told;

    Refusals(Campaign campaign, ProductionPlan plan, House house, Told told) {
        this.campaign = campaign;
        this.plan = plan;
        this.house = house;
        this.told = told;
    }

    void tell() {
        Brief brief = plan.brief();
        List<String> boosted = new ArrayList<>(brief.placements());
        boosted.add("boosted");
        Assessment now = plan.assessment();
        Assessment paid = assess(brief.withPlacements(boosted));
        Set<String> missing =
                now.needs().stream()
                        .filter(need -> !need.met())
                        .map(Need::missing)
                        .collect(Collectors.toSet());
        for (Need need : paid.needs()) {
            if (!need.met() && !missing.contains(need.missing())) {
                told.detail("Tried: a paid boost. Refused: " + need.missing());
            }
        }
        Assessment voice = assess(brief.withSynthetic(List.of("voice")));
        for (Never never : voice.never()) {
            if (never.broken() && never.hard()) {
                told.detail(
                        "Tried: a synthetic voice. Refused: "
                                + (never.because().isEmpty()
                                        ? never.value()
                                        : never.because().getFirst().says()));
                return;
            }
        }
    }

    private Assessment assess(Brief brief) {
        return house.rules()
                .decide(
                        campaign.withVideo(brief, plan.story()),
                        brief,
                        house.rulebook(campaign.brand().name()));
    }
}
