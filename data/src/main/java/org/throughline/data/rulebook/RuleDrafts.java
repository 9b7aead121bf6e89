package org.throughline.data.rulebook;

import java.util.List;
import java.util.Optional;

/// Changes of rulebooks that are not published yet: at most one of each rule and card.
public interface RuleDrafts {

    /// Lets one transaction at a time change drafts or put a version in force, until it ends.
    void lock();

    /// The draft of a rulebook, by id.
    List<DraftRow> of(String rulebook);

    Optional<DraftRow> find(String rulebook, String id);

    /// Keeps a change in place of what was there for its id, under the next revision.
    ///
    /// @param row its revision does not matter
    DraftRow keep(String rulebook, DraftRow row);

    void discard(String rulebook, String id);
}
