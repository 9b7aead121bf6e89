package org.throughline.data.production;

import java.util.Collection;
import java.util.Locale;
import org.throughline.data.assessment.Level;

/// How who or what did a step compares with the level that the plan gave it.
public enum HeldToPlan {
    /// Nobody has recorded who or what did it.
    NOT_RECORDED,
    /// As the plan says, or more by people than it asks.
    AS_PLANNED,
    /// A machine did it, and the person who leads or signs off is not recorded yet.
    PERSON_MISSING,
    /// A machine had a part in, or led, what the plan keeps for people.
    AGAINST_PLAN;

    /// Compares. A person more never makes it worse; a stricter level never makes it better.
    ///
    /// @param doers everybody and everything that is recorded, in no order
    public static HeldToPlan of(Level level, Collection<Doer> doers) {
        if (doers.isEmpty()) {
            return NOT_RECORDED;
        }
        boolean person = doers.stream().anyMatch(Doer::hasPerson);
        return switch (level) {
            case PERSON_ONLY -> doers.stream().anyMatch(Doer::hasTool) ? AGAINST_PLAN : AS_PLANNED;
            case PERSON_LEADS ->
                    doers.stream().anyMatch(Doer::isToolLed)
                            ? AGAINST_PLAN
                            : person ? AS_PLANNED : PERSON_MISSING;
            case MACHINE_DRAFTS -> person ? AS_PLANNED : PERSON_MISSING;
            case MACHINE -> AS_PLANNED;
        };
    }

    /// The word of tables and addresses, such as `against-plan`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
