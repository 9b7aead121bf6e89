package org.throughline.rules.analysis;

import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;

/// A brief to be decided again, with where it stands. The campaign holds its story and answers.
public record Replayed(Campaign campaign, Brief brief, State state) {

    /// How much a change would matter to somebody, the most first.
    public enum State {
        /// Drafts of it are published or scheduled.
        LIVE,
        /// Its plan is approved.
        APPROVED,
        /// It is being planned.
        OPEN,
        /// A saved test brief.
        TEST,
        /// Its campaign is over.
        PAST,
        /// It came with the program.
        SAMPLE
    }
}
