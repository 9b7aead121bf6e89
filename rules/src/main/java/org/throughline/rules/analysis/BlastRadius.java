package org.throughline.rules.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.data.brief.BriefId;

/// What a version of a rulebook that is not yet in force would decide otherwise.
///
/// Counts cover every brief; details are kept of as many as a person reads, live ones first.
///
/// @param briefs briefs that were decided under both versions
/// @param changed briefs of which anything is decided otherwise, by where they stand
/// @param tighter how many decisions ask for more than now
/// @param looser how many decisions ask for less than now
/// @param details briefs with what changes, live ones first; at most `Replay.MOST_DETAILS`
/// @param asked roles that are asked more or less often, the greatest change first
public record BlastRadius(
        int briefs,
        Map<Replayed.State, Integer> changed,
        int tighter,
        int looser,
        List<ChangedBrief> details,
        List<AskedRole> asked) {

    public BlastRadius {
        changed = Map.copyOf(changed);
        details = List.copyOf(details);
        asked = List.copyOf(asked);
    }

    /// A brief of which something is decided otherwise.
    ///
    /// @param campaign id of its campaign
    public record ChangedBrief(
            Replayed.State state,
            String campaign,
            BriefId brief,
            String title,
            List<DecisionChange> changes) {

        public ChangedBrief {
            changes = List.copyOf(changes);
        }

        /// Changes that ask for more than now, or those that ask for less.
        public List<DecisionChange> changes(boolean tighter) {
            return changes.stream().filter(change -> change.tighter() == tighter).toList();
        }
    }

    /// In how many of the briefs a role is asked, now and then.
    public record AskedRole(String role, int now, int then) {

        public int more() {
            return then - now;
        }
    }

    /// Briefs of which anything is decided otherwise.
    public int changedBriefs() {
        return changed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Briefs with a decision that asks for more than now, or for less.
    public Stream<ChangedBrief> details(boolean tighter) {
        return details.stream().filter(brief -> !brief.changes(tighter).isEmpty());
    }
}
