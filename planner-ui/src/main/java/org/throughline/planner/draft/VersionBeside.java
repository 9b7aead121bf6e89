package org.throughline.planner.draft;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.Draft;
import org.throughline.data.story.Beat;

/// Another version of a draft that can be played beside it, and which of its beats is which.
///
/// @param beats those that both have; none where the two cannot be told apart by beats
record VersionBeside(
        int version,
        String source,
        long frames,
        int rateNumerator,
        int rateDenominator,
        double ratio,
        List<SameBeat> beats) {

    VersionBeside {
        beats = List.copyOf(beats);
    }

    /// A beat of both, in frames of each.
    record SameBeat(long from, long to, long otherFrom, long otherTo) {}

    static VersionBeside of(ProductionPlan plan, ProductionPlan other, Draft draft, String source) {
        Market market = draft.id().market();
        return new VersionBeside(
                draft.id().plan().version(),
                source,
                draft.frames(),
                draft.rate().numerator(),
                draft.rate().denominator(),
                draft.widthPx() / (double) draft.heightPx(),
                beats(plan.story().beatsIn(market), other.story().beatsIn(market)));
    }

    static List<SameBeat> beats(List<Beat> these, List<Beat> others) {
        return these.stream()
                .flatMap(beat ->
                        others.stream()
                                .filter(other -> other.id().equals(beat.id()))
                                .limit(1)
                                .map(other ->
                                        new SameBeat(
                                                beat.at().from(),
                                                beat.at().to(),
                                                other.at().from(),
                                                other.at().to())))
                .toList();
    }
}
