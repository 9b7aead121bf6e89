package org.throughline.planner.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;

/// The campaign that somebody works on. Each session has one open, of those that whoever sits there
/// may see; what they may not see is not there for them. Thread-safe.
public interface OpenCampaign {

    /// Those that may be seen, the newest first; without their briefs' later versions.
    List<Campaign> all();

    /// The one that is open; until one is opened, the newest.
    Optional<Campaign> find();

    /// Whether one may be seen.
    boolean isSeen(String id);

    /// Which may be seen by whoever sits at the session now; may be asked on any thread.
    Predicate<String> seen();

    /// Opens another one; one that may not be seen is not opened.
    void open(String id);

    /// The campaign of a brief, open or not.
    Optional<String> of(BriefId brief);

    /// The id of the one that is open.
    default Optional<String> id() {
        return find().map(Campaign::id);
    }
}
