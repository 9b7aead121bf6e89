package org.throughline.data.assessment;

/// Who does a production step. Ordered from the machine toward the person: a greater level is
/// stricter.
public enum Level {
    /// A machine does it.
    MACHINE,
    /// A machine drafts, a person signs off.
    MACHINE_DRAFTS,
    /// A person leads, a machine helps.
    PERSON_LEADS,
    /// A person does it, and no machine.
    PERSON_ONLY;

    /// One step further toward the machine; a machine stays one.
    public Level looser() {
        return switch (this) {
            case PERSON_ONLY -> PERSON_LEADS;
            case PERSON_LEADS -> MACHINE_DRAFTS;
            case MACHINE_DRAFTS, MACHINE -> MACHINE;
        };
    }

    public boolean isStricterThan(Level other) {
        return compareTo(other) > 0;
    }
}
