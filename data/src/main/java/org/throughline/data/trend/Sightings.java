package org.throughline.data.trend;

import java.util.List;
import java.util.Optional;

/// What people have seen rise. Nothing is deleted; what was withdrawn stays readable.
public interface Sightings {

    /// Those that stand, the latest first.
    List<Sighting> standing();

    Optional<Sighting> find(String id);

    /// Keeps a sighting; one of the same id is replaced.
    void keep(Sighting sighting);
}
