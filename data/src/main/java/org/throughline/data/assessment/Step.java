package org.throughline.data.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A step of making a video, in the order of the work. Owner, default level and floor are data.
public enum Step {
    STRATEGY,
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
    ROUGH_CUT,
    FINE_CUT,
    GRAPHICS,
    CAPTIONS,
    MUSIC,
    FINISHING,
    POST_COPY,
    REVIEW,
    PUBLISH,
    REPLY,
    LEARN;

    /// The word of the vocabulary, such as `rough-cut`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Step> find(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }
}
