package org.throughline.rules.analysis;

import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.register.Circumstances;

/// A brief to be decided again, with where it stands. The campaign holds its story and answers.
///
/// @param around what stands around it: guidelines that it breaks on purpose, stops of its markets
public record Replayed(Campaign campaign, Brief brief, State state, Circumstances around) {

    public Replayed(Campaign campaign, Brief brief, State state) {
        this(campaign, brief, state, Circumstances.NONE);
    }

    /// How much a change would matter to somebody, the most first.
    public enum State {
        /// Drafts of it are published, and its result is not read out yet.
        LIVE,
        /// Its plan is approved.
        APPROVED,
        /// It is being planned.
        OPEN,
        /// A saved test brief.
        TEST,
        /// Its time is over.
        PAST,
        /// It came with the program.
        SAMPLE
    }
}
