package org.throughline.planner.campaign;

import java.time.Instant;
import java.util.Objects;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;

/// Evidence that somebody brings for a claim after the first assessment.
///
/// @param by who brings it
public record EvidenceArrival(
        BriefId brief, ClaimId claim, String by, Instant at, Evidence evidence) {

    static EvidenceArrival read(Fields fields) {
        Evidence evidence = fields.group("evidence", BriefSection::evidence);
        if (evidence == null) {
            fields.missing("evidence", "Say what is attached.");
        }
        return new EvidenceArrival(
                Reads.id(fields, "brief", BriefId::new),
                Reads.id(fields, "claim", ClaimId::new),
                fields.text("by", "Say who brings it."),
                Objects.requireNonNullElse(Reads.instant(fields, "at"), Instant.EPOCH),
                evidence == null ? Evidence.NONE : evidence);
    }
}
