package org.throughline.planner.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.campaign.Member;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.NoteThread;
import org.throughline.data.review.PlanNote;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;

/// Keeps which notes and answers each of the team has had before them, for telling them what is
/// new. Of guests and of the command line nothing is kept.
public final class SeeNotes {

    private final Store store;

    public SeeNotes(Store store) {
        this.store = store;
    }

    /// From now on somebody has had these threads before them.
    ///
    /// @return ids of the notes and answers of others among them that they had not
    public Set<UUID> see(List<NoteThread> shown, Actor actor) {
        if (!actor.mayDecide() || shown.isEmpty()) {
            return Set.of();
        }
        Map<DraftId, List<NoteThread>> byDraft =
                shown.stream().collect(Collectors.groupingBy(thread -> thread.note().draft()));
        return store.inTransaction(kept -> {
            Set<UUID> fresh = new HashSet<>();
            byDraft.forEach((draft, threads) -> {
                if (WatchDraft.maySee(kept, draft, actor)) {
                    fresh.addAll(see(kept, draft, said(threads), actor));
                }
            });
            return Set.copyOf(fresh);
        });
    }

    /// From now on somebody has had these notes on a version of a plan before them.
    ///
    /// @return ids of those of others that they had not
    Set<UUID> see(PlanId plan, List<PlanNote> shown, Actor actor) {
        if (!actor.mayDecide() || shown.isEmpty()) {
            return Set.of();
        }
        Map<UUID, String> said =
                shown.stream().collect(Collectors.toMap(PlanNote::id, PlanNote::by));
        return store.inTransaction(kept -> {
            if (!WatchDraft.maySee(kept, plan.campaign(), actor)) {
                return Set.of();
            }
            String person = KeepAccounts.id(actor.name());
            Set<UUID> more = missing(said, kept.notesSeen().at(plan, person));
            if (!more.isEmpty()) {
                kept.campaigns().lock(plan.campaign());
                kept.notesSeen().add(plan, person, more);
            }
            return ofOthers(more, said, actor);
        });
    }

    private static Set<UUID> see(
            Repositories kept, DraftId draft, Map<UUID, String> said, Actor actor) {
        String person = KeepAccounts.id(actor.name());
        Set<UUID> more = missing(said, kept.notesSeen().at(draft, person));
        if (!more.isEmpty()) {
            kept.campaigns().lock(draft.plan().campaign());
            kept.notesSeen().add(draft, person, more);
        }
        return ofOthers(more, said, actor);
    }

    /// Every note and every answer, with who said it.
    private static Map<UUID, String> said(List<NoteThread> threads) {
        return threads.stream()
                .flatMap(thread ->
                        Stream.concat(
                                Stream.of(Map.entry(thread.note().id(), thread.note().by())),
                                thread.answers().stream()
                                        .map(answer -> Map.entry(answer.id(), answer.by()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<UUID> missing(Map<UUID, String> said, Set<UUID> seen) {
        Set<UUID> more = new HashSet<>(said.keySet());
        more.removeAll(seen);
        return more;
    }

    private static Set<UUID> ofOthers(Set<UUID> notes, Map<UUID, String> said, Actor actor) {
        return notes.stream()
                .filter(note -> !Member.areOne(said.getOrDefault(note, ""), actor.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
