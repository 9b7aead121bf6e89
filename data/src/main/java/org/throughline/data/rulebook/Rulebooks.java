package org.throughline.data.rulebook;

import java.util.List;
import java.util.Optional;

/// Rulebooks in all their versions. A version never changes; one pointer says which is in force.
public interface Rulebooks {

    /// The version in force.
    Optional<RulebookVersion> current(String name);

    Optional<RulebookVersion> find(String name, int version);

    /// Versions there are, the oldest first.
    List<Integer> versions(String name);

    /// Keeps a version and puts it in force.
    void publish(RulebookVersion rulebook);

    /// Puts an earlier version in force again.
    void rollBack(String name, int version);
}
