package org.throughline.data.review;

import java.time.Instant;
import org.throughline.data.brief.BriefId;

/// That somebody has seen what a video is meant to leave people feeling. From then on they cannot
/// say blind what its drafts leave them feeling.
///
/// @param at when they saw it first
/// @param where they saw it first
public record AimSeen(String campaign, BriefId brief, String by, Instant at, Where where) {

    /// A place that shows it.
    public enum Where {
        BRIEF("brief"),
        PLAN("plan"),
        /// Two plans side by side.
        BESIDE("beside"),
        /// A release package, which holds the plan.
        PACKAGE("package"),
        /// The page of a draft, after their answer.
        ANSWER("answer");

        private final String key;

        Where(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
