package org.throughline.planner.demo;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKind;

/// What a plan uses and what it holds ready, in the words of trends.
final class LiveFacts {

    private LiveFacts() {}

    static List<PlanFact> of(ProductionPlan plan) {
        String id = plan.id().toString();
        List<PlanFact> facts = new ArrayList<>();
        for (Market market : plan.brief().audience().markets()) {
            Beat used = plan.story().beatsIn(market).getFirst();
            plan.story()
                    .allBeats()
                    .filter(beat -> beat.hook() != null)
                    .forEach(beat ->
                            facts.add(
                                    new PlanFact(
                                            id,
                                            SeriesKind.HOOK,
                                            String.valueOf(beat.hook()),
                                            market,
                                            !beat.id().equals(used.id()))));
            String format = plan.brief().format();
            if (format != null) {
                facts.add(new PlanFact(id, SeriesKind.FORMAT, format, market, false));
            }
            for (String topic : plan.brief().topics()) {
                facts.add(new PlanFact(id, SeriesKind.TOPIC, topic, market, false));
            }
            String ending = plan.story().beats().getLast().ending();
            if (ending != null) {
                facts.add(new PlanFact(id, SeriesKind.ENDING, ending, market, false));
            }
        }
        return facts;
    }
}
