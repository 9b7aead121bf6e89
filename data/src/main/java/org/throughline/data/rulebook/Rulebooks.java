package org.throughline.data.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rulebooks in all their versions. A version never changes; rows say which one is in force from
/// when.
public interface Rulebooks {

    /// The version that is in force at a moment. Cheap: one row is read.
    Optional<Integer> inForce(String name, Instant at);

    Optional<RulebookVersion> find(String name, int version);

    /// Versions there are, the oldest first.
    List<Integer> versions(String name);

    /// Keeps a version, in force or not.
    ///
    /// @throws IllegalArgumentException where another one is kept under its number
    void keep(RulebookVersion rulebook);

    /// Puts a kept version in force from a moment on.
    void enforce(String name, InForce inForce);

    /// What was, is and will be in force, the latest said first.
    List<InForce> history(String name);

    /// Takes back whatever would come into force after a moment.
    ///
    /// @return how many
    int withdrawAfter(String name, Instant at);
}
