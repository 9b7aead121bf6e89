package org.throughline.planner.plan;

import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;

/// Sees every edit that a person saves, in the transaction in which it is kept.
@FunctionalInterface
public interface FactWatch {

    void saved(Repositories kept, Video before, Video after);
}
