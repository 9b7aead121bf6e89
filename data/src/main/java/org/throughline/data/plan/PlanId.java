package org.throughline.data.plan;

import java.util.regex.Pattern;
import org.throughline.data.brief.BriefId;

/// Names one version of the plan of one brief, written `lights-back-on.twenty-seconds.1`.
///
/// @param campaign id of the campaign
/// @param version counted from 1; a change makes the next one
public record PlanId(String campaign, BriefId brief, int version) implements Comparable<PlanId> {

    private static final Pattern CAMPAIGN = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    public PlanId {
        if (!CAMPAIGN.matcher(campaign).matches()) {
            throw new IllegalArgumentException(
                    "a campaign id is up to 60 lower-case letters, digits and hyphens, not '"
                            + campaign
                            + "'");
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions are counted from 1, not " + version);
        }
    }

    /// Reads what [#toString] writes.
    public static PlanId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[2].matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "a plan id reads like campaign.brief.1, not '" + text + "'");
        }
        return new PlanId(parts[0], new BriefId(parts[1]), Integer.parseInt(parts[2]));
    }

    public PlanId next() {
        return new PlanId(campaign, brief, version + 1);
    }

    public boolean sameLine(PlanId other) {
        return campaign.equals(other.campaign) && brief.equals(other.brief);
    }

    @Override
    public int compareTo(PlanId other) {
        int byCampaign = campaign.compareTo(other.campaign);
        int byBrief = byCampaign == 0 ? brief.compareTo(other.brief) : byCampaign;
        return byBrief == 0 ? Integer.compare(version, other.version) : byBrief;
    }

    @Override
    public String toString() {
        return campaign + "." + brief + "." + version;
    }
}
