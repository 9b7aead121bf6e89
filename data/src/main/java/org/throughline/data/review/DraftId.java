package org.throughline.data.review;

import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.PlanId;

/// Names the draft of one cell: a version of a plan in one market on one platform, written
/// `lights-back-on.twenty-seconds.1.US.tiktok`.
public record DraftId(PlanId plan, Market market, Platform platform) {

    /// Reads what [#toString] writes.
    public static DraftId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException(
                    "a draft id reads like campaign.brief.1.US.tiktok, not '" + text + "'");
        }
        Platform platform =
                Platform.find(parts[4])
                        .orElseThrow(() -> new IllegalArgumentException("no platform in " + text));
        return new DraftId(
                PlanId.parse(String.join(".", parts[0], parts[1], parts[2])),
                new Market(parts[3]),
                platform);
    }

    /// Whether it is of the same brief, market and platform, be it of another version.
    public boolean isOfSameCell(DraftId other) {
        return plan.sameLine(other.plan)
                && market.equals(other.market)
                && platform == other.platform;
    }

    @Override
    public String toString() {
        return plan + "." + market + "." + platform.key();
    }
}
