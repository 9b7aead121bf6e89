package org.throughline.rules.analysis;

import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;

/// A smallest brief that shows something of a rulebook: it answers what the rows in question ask,
/// and nothing else that it need not. It opens in the planner like any other brief.
///
/// @param campaign a campaign with this one brief
public record Witness(Campaign campaign) {

    public Brief brief() {
        return campaign.briefs().getFirst();
    }

    /// The same as the text of a campaign file, to be kept and assessed.
    public String yaml() {
        return WitnessFile.of(campaign);
    }
}
