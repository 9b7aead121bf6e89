package org.throughline.planner.production;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.production.StepPlace;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.deadline.Milestone;

/// The last days of steps, counted back from the day of publishing. A plan names each file it
/// shows, so that what is filmed and chosen must be there when it is handed in; what is cut and set
/// must be there with its draft.
public final class DueDays {

    private DueDays() {}

    /// The last day of a step; absent where the brief names no day to count back from, and for
    /// replies. Where it is done for several markets, that of the earliest.
    public static @Nullable LocalDate of(
            StepPlace place, Brief brief, Assessment assessment, ApprovalPace pace) {
        Publish publish = brief.publish();
        if (publish == null) {
            return null;
        }
        Market own = place.market();
        List<Market> markets = own == null ? brief.audience().markets() : List.of(own);
        return markets.stream()
                .flatMap(market ->
                        Stream.ofNullable(
                                of(
                                        place,
                                        publish.dateIn(market),
                                        brief.goal().readOutDays(),
                                        LeadTimes.before(
                                                publish.dateIn(market),
                                                market,
                                                assessment.lane(),
                                                assessment.asks(),
                                                pace))))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate of(
            StepPlace place, LocalDate publish, @Nullable Integer readOutDays, LeadTimes lead) {
        return switch (place.step()) {
            case STRATEGY,
                    IDEA,
                    HUMOUR,
                    MESSAGE,
                    HOOK,
                    SCRIPT,
                    STORYBOARD,
                    ADAPTATION,
                    CASTING,
                    SHOOT,
                    VOICE,
                    APPEARANCE,
                    INGEST,
                    SELECT,
                    POST_COPY ->
                    lead.by(Milestone.PLAN);
            case ROUGH_CUT, FINE_CUT, GRAPHICS, CAPTIONS, MUSIC, FINISHING ->
                    lead.by(Milestone.DRAFT);
            case REVIEW -> lead.by(Milestone.RELEASE);
            case PUBLISH -> publish;
            case REPLY -> null;
            case LEARN -> readOutDays == null ? null : publish.plusDays(readOutDays);
        };
    }
}
