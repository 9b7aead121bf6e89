package org.throughline.data.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.data.plan.PlanId;

/// Which notes and answers people have had before them. A person is the id of an account.
public interface NotesSeen {

    /// Those on a draft, and of what was said to them, that somebody has had before them.
    Set<UUID> at(DraftId draft, String person);

    /// Those on a version of a plan.
    Set<UUID> at(PlanId plan, String person);

    /// Keeps that somebody has had these before them. Whoever does holds the lock of the campaign.
    void add(DraftId draft, String person, Collection<UUID> notes);

    /// The same on a version of a plan.
    void add(PlanId plan, String person, Collection<UUID> notes);

    /// The drafts of a campaign at which something was said to a note that somebody has not had
    /// before them, in the order of their ids.
    List<DraftId> draftsWithMore(String campaign, String person);

    /// The versions of the plans of a campaign with a note that somebody has not had before them,
    /// in the order of their ids.
    List<PlanId> plansWithMore(String campaign, String person);

    /// How many somebody has had before them: a number that only grows.
    int count(String person);
}
