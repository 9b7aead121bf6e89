package org.throughline.planner.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an act belongs to, as people look for it.
public enum ActKind {
    PLANS,
    APPROVAL,
    DRAFTS,
    POSTS,
    RESULTS,
    RULES,
    REGISTER,
    PEOPLE,
    /// Recorded by a version that this one does not know.
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ActKind> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
