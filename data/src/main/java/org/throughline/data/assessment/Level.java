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

    public boolean isStricterThan(Level other) {
        return compareTo(other) > 0;
    }
}
