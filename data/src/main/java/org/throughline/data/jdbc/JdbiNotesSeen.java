package org.throughline.data.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.NotesSeen;

record JdbiNotesSeen(Rows rows) implements NotesSeen {

    @Override
    public Set<UUID> at(DraftId draft, String person) {
        return at(draft.toString(), person);
    }

    @Override
    public Set<UUID> at(PlanId plan, String person) {
        return at(plan.toString(), person);
    }

    private Set<UUID> at(String place, String person) {
        return rows
                .texts(
                        "select note from note_seen where person = :person and place = :place",
                        Map.of("person", person, "place", place))
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    @Override
    public void add(DraftId draft, String person, Collection<UUID> notes) {
        add(draft.toString(), person, notes);
    }

    @Override
    public void add(PlanId plan, String person, Collection<UUID> notes) {
        add(plan.toString(), person, notes);
    }

    private void add(String place, String person, Collection<UUID> notes) {
        Set<UUID> missing = new HashSet<>(notes);
        missing.removeAll(at(place, person));
        if (missing.isEmpty()) {
            return;
        }
        PreparedBatch all =
                rows.handle()
                        .prepareBatch(
                                """
                                insert into note_seen (person, place, note)
                                values (:person, :place, :note)
                                """);
        missing.forEach(
                note -> all.bind("person", person).bind("place", place).bind("note", note).add());
        int[] _ = all.execute();
    }

    @Override
    public List<DraftId> draftsWithMore(String campaign, String person) {
        return rows
                .texts(
                        """
                        select distinct a.draft from note_answer a join draft d on d.id = a.draft
                        where d.campaign = :campaign and not exists (
                            select 1 from note_seen s
                            where s.person = :person and s.place = a.draft and s.note = a.id)
                        order by a.draft
                        """,
                        Map.of("campaign", campaign, "person", person))
                .stream()
                .map(DraftId::parse)
                .toList();
    }

    /// The id of a campaign has neither dots nor what stands for other letters.
    @Override
    public List<PlanId> plansWithMore(String campaign, String person) {
        return rows
                .texts(
                        """
                        select distinct n.plan from plan_note n
                        where n.plan like :begins and not exists (
                            select 1 from note_seen s
                            where s.person = :person and s.place = n.plan and s.note = n.id)
                        order by n.plan
                        """,
                        Map.of("begins", campaign + ".%", "person", person))
                .stream()
                .map(PlanId::parse)
                .toList();
    }

    @Override
    public int count(String person) {
        return rows.handle()
                .createQuery("select count(*) from note_seen where person = :person")
                .bind("person", person)
                .mapTo(Integer.class)
                .one();
    }
}
