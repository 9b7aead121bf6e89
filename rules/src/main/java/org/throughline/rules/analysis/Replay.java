package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// Decides briefs under two versions of a rulebook and compares. Memory does not grow with the
/// number of briefs: they are taken some at a time, and details kept of at most `MOST_DETAILS`.
/// Confined to one replay.
final class Replay {

    /// Briefs of which details are kept, live ones first.
    static final int MOST_DETAILS = 500;

    /// Briefs that are kept at once, to be decided side by side.
    private static final int AT_ONCE = 128;

    private final RuleBook rules;
    private final RulebookVersion now;
    private final RulebookVersion then;

    private int briefs;
    private int tighter;
    private int looser;
    private final Map<Replayed.State, Integer> changed = new EnumMap<>(Replayed.State.class);
    private final Map<Replayed.State, List<BlastRadius.ChangedBrief>> details =
            new EnumMap<>(Replayed.State.class);
    private final Map<String, BlastRadius.AskedRole> asked = new TreeMap<>();

    private Replay(RuleBook rules, RulebookVersion now, RulebookVersion then) {
        this.rules = rules;
        this.now = now;
        this.then = then;
    }

    static BlastRadius of(
            RuleBook rules, RulebookVersion now, RulebookVersion then, Iterator<Replayed> briefs) {
        Replay replay = new Replay(rules, now, then);
        while (briefs.hasNext()) {
            List<Replayed> some = new ArrayList<>(AT_ONCE);
            while (briefs.hasNext() && some.size() < AT_ONCE) {
                some.add(briefs.next());
            }
            replay.compare(some);
        }
        return replay.radius();
    }

    /// A brief as both versions decide it.
    private record Both(Replayed brief, Assessment before, Assessment after) {}

    private void compare(List<Replayed> some) {
        for (Both both : some.parallelStream().map(this::decide).toList()) {
            briefs++;
            roles(both.before()).forEach(role -> count(role, 1, 0));
            roles(both.after()).forEach(role -> count(role, 0, 1));
            keep(both.brief(), Comparison.of(both.before(), both.after()));
        }
    }

    private Both decide(Replayed brief) {
        return new Both(
                brief,
                rules.outline(brief.campaign(), brief.brief(), now, brief.around()),
                rules.outline(brief.campaign(), brief.brief(), then, brief.around()));
    }

    private static Stream<String> roles(Assessment assessment) {
        return assessment.asks().stream().map(Ask::role).distinct();
    }

    private void count(String role, int before, int after) {
        asked.merge(
                role, new BlastRadius.AskedRole(role, before, after), BlastRadius.AskedRole::and);
    }

    private void keep(Replayed brief, List<DecisionChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        changed.merge(brief.state(), 1, Integer::sum);
        int more = (int) changes.stream().filter(DecisionChange::tighter).count();
        tighter += more;
        looser += changes.size() - more;
        List<BlastRadius.ChangedBrief> kept =
                details.computeIfAbsent(brief.state(), state -> new ArrayList<>());
        if (kept.size() < MOST_DETAILS) {
            kept.add(
                    new BlastRadius.ChangedBrief(
                            brief.state(),
                            brief.campaign().id(),
                            brief.brief().id(),
                            brief.brief().title(),
                            changes));
        }
    }

    private BlastRadius radius() {
        Stream<BlastRadius.ChangedBrief> liveFirst =
                details.values().stream().flatMap(List::stream).limit(MOST_DETAILS);
        return new BlastRadius(
                briefs, changed, tighter, looser, liveFirst.toList(), List.copyOf(asked.values()));
    }
}
