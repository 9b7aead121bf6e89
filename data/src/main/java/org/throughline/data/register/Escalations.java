package org.throughline.data.register;

import java.util.Optional;

/// When late seals are brought before the brand leads, brand by brand.
public interface Escalations {

    /// What was last said for a brand; empty while nothing was.
    Optional<Escalation> find(String brand);

    /// Keeps it in place of what was said before.
    void keep(Escalation escalation);

    /// Working days that count for a brand.
    default int afterDays(String brand) {
        return find(brand).map(Escalation::afterDays).orElse(Escalation.USUAL_DAYS);
    }
}
