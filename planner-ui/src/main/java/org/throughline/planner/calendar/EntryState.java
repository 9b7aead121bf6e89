package org.throughline.planner.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How far an entry of the calendar is.
public enum EntryState {
    /// It has a day; what is published is not ready yet.
    PLANNED,
    /// Its draft is approved, accepted and sealed, and nothing stands in its way.
    SCHEDULED,
    /// A person recorded that it was published.
    POSTED;

    /// As it is written in addresses and tables.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EntryState> find(String key) {
        return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
    }
}
