package org.throughline.planner.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.NoteAnswer;
import org.throughline.data.review.NoteThread;
import org.throughline.data.review.PlanNote;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.inbox.Waiting.Kind;

/// What was said in a campaign and waits until somebody has had it before them: answers in open
/// threads on drafts of their plans, or where they wrote or answered themselves, and notes on
/// versions of plans of theirs, or that they wrote to. Nobody is told what they said themselves.
record NotesToRead(Repositories kept, Actor actor, Campaign campaign, Map<BriefId, String> titles) {

    static List<Waiting> list(
            Repositories kept, Actor actor, Campaign campaign, List<Video> videos) {
        Map<BriefId, String> titles =
                videos.stream()
                        .collect(
                                Collectors.toMap(
                                        video -> video.brief().id(),
                                        video -> video.brief().title()));
        return new NotesToRead(kept, actor, campaign, titles).list();
    }

    private List<Waiting> list() {
        List<Waiting> all = new ArrayList<>();
        String person = KeepAccounts.id(actor.name());
        for (PlanId plan : kept.notesSeen().plansWithMore(campaign.id(), person)) {
            if (titles.containsKey(plan.brief())) {
                notes(plan, kept.notesSeen().at(plan, person), all);
            }
        }
        for (DraftId draft : kept.notesSeen().draftsWithMore(campaign.id(), person)) {
            if (titles.containsKey(draft.plan().brief())) {
                answers(draft, kept.notesSeen().at(draft, person), all);
            }
        }
        return all;
    }

    private void notes(PlanId plan, Set<UUID> seen, List<Waiting> all) {
        List<PlanNote> notes = kept.drafts().notes(plan);
        boolean mine = isOfMine(plan);
        List<PlanNote> heard =
                notes.stream()
                        .dropWhile(note -> !mine && !isOwn(note.by()))
                        .filter(note -> !isOwn(note.by()))
                        .toList();
        List<PlanNote> unread = heard.stream().filter(note -> !seen.contains(note.id())).toList();
        if (unread.isEmpty()) {
            return;
        }
        PlanNote first = unread.getFirst();
        add(
                all,
                Kind.READ_PLAN_NOTES,
                plan.brief(),
                null,
                unread.size() + "," + plan.version() + "," + heard.getLast().id(),
                first.says(),
                "plan-note-" + first.id(),
                first.at());
    }

    private void answers(DraftId draft, Set<UUID> seen, List<Waiting> all) {
        boolean mine = isOfMine(draft.plan());
        List<NoteThread> threads =
                NoteThread.of(kept.drafts().notes(draft), kept.drafts().answers(draft));
        List<NoteAnswer> heard = heard(threads, mine, _ -> true);
        List<NoteAnswer> unread =
                heard(threads, mine, thread -> !thread.isResolved()).stream()
                        .filter(answer -> !seen.contains(answer.id()))
                        .toList();
        if (unread.isEmpty()) {
            return;
        }
        NoteAnswer first = unread.getFirst();
        add(
                all,
                Kind.READ_ANSWERS,
                draft.plan().brief(),
                draft,
                unread.size() + "," + heard.getLast().id(),
                first.says(),
                "note-" + first.note(),
                first.at());
    }

    /// What others answered in threads, in the order in which it was said.
    private List<NoteAnswer> heard(
            List<NoteThread> threads, boolean mine, Predicate<NoteThread> which) {
        return threads.stream()
                .filter(which)
                .flatMap(thread -> heard(thread, mine))
                .sorted(
                        Comparator.comparing(NoteAnswer::at)
                                .thenComparing(NoteAnswer::number)
                                .thenComparing(NoteAnswer::id))
                .toList();
    }

    /// What others answered since somebody has had part in a thread.
    private Stream<NoteAnswer> heard(NoteThread thread, boolean mine) {
        boolean from = mine || isOwn(thread.note().by());
        return thread.answers().stream()
                .filter(answer -> answer.turn() == NoteAnswer.Turn.ANSWERS)
                .dropWhile(answer -> !from && !isOwn(answer.by()))
                .filter(answer -> !isOwn(answer.by()));
    }

    private boolean isOfMine(PlanId plan) {
        return kept.plans().find(plan).filter(found -> found.isBy(actor.name())).isPresent();
    }

    private boolean isOwn(String by) {
        return Member.areOne(by, actor.name());
    }

    private void add(
            List<Waiting> all,
            Kind kind,
            BriefId brief,
            @Nullable DraftId draft,
            String about,
            String says,
            String part,
            Instant since) {
        all.add(
                new Waiting(
                        kind,
                        campaign.name(),
                        brief,
                        titles.getOrDefault(brief, brief.value()),
                        draft,
                        about,
                        says,
                        part,
                        since,
                        null));
    }
}
