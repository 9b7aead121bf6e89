package org.throughline.planner.campaign;

import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// A market of a brief, and the platforms for which a demo renders its drafts.
public record WantedDraft(BriefId brief, Market market, List<Platform> platforms) {

    public WantedDraft {
        platforms = List.copyOf(platforms);
    }

    static WantedDraft read(Fields fields) {
        return new WantedDraft(
                Reads.id(fields, "brief", BriefId::new),
                Reads.market(fields, "market"),
                Reads.platforms(fields, "platforms"));
    }
}
