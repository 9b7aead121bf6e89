package org.throughline.planner.plan;

import java.util.Locale;

/// What can be taken of a video that another one is begun from.
public enum TakenPart {
    /// Goal, audience, feeling, message, and all else that its brief says, but the day.
    STRATEGY,
    /// Its beats with lines, texts and pictures.
    STORY,
    /// What is published beside it.
    POST_TEXT;

    /// The word in files and exports.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
