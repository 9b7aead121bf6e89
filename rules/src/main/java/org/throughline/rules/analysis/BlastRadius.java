package org.throughline.rules.analysis;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
/// @param asked every role that is asked now or then, by name
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

        AskedRole and(AskedRole other) {
            return new AskedRole(role, now + other.now, then + other.then);
        }
    }

    /// Both at once, for briefs that stand under different versions now.
    public BlastRadius and(BlastRadius other) {
        Map<Replayed.State, Integer> both = new EnumMap<>(Replayed.State.class);
        Stream.of(changed, other.changed)
                .forEach(each ->
                        each.forEach((state, more) -> both.merge(state, more, Integer::sum)));
        Map<String, AskedRole> roles = new TreeMap<>();
        Stream.concat(asked.stream(), other.asked.stream())
                .forEach(role -> roles.merge(role.role(), role, AskedRole::and));
        return new BlastRadius(
                briefs + other.briefs,
                both,
                tighter + other.tighter,
                looser + other.looser,
                Stream.concat(details.stream(), other.details.stream())
                        .sorted(Comparator.comparing(ChangedBrief::state))
                        .limit(Replay.MOST_DETAILS)
                        .toList(),
                List.copyOf(roles.values()));
    }

    /// Roles that are asked for more or for fewer briefs, the greatest change first.
    public List<AskedRole> askedOtherwise() {
        return asked.stream()
                .filter(role -> role.more() != 0)
                .sorted(Comparator.comparingInt((AskedRole role) -> -Math.abs(role.more())))
                .toList();
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
