package org.throughline.data.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drafts;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteAnswer;
import org.throughline.data.review.PlanNote;
import org.throughline.data.review.Viewing;

record JdbiDrafts(Rows rows) implements Drafts {

    @Override
    public Optional<Draft> find(DraftId id) {
        return rows.find(
                Draft.class,
                "select document from draft where id = :id",
                Map.of("id", id.toString()));
    }

    @Override
    public List<Draft> of(PlanId plan) {
        return rows.list(
                Draft.class,
                """
                select document from draft
                where campaign = :campaign and brief = :brief and version = :version order by id
                """,
                key(plan));
    }

    @Override
    public List<Draft> all() {
        return rows.list(Draft.class, "select document from draft order by id", Map.of());
    }

    @Override
    public void keep(Draft draft) {
        String document = rows.write(draft);
        int changed =
                rows.update(
                        "update draft set document = :document where id = :id",
                        Map.of("id", draft.id().toString(), "document", document));
        if (changed == 0) {
            rows.handle()
                    .createUpdate(
                            """
                            insert into draft (id, campaign, brief, version, document)
                            values (:id, :campaign, :brief, :version, :document)
                            """)
                    .bindMap(key(draft.id().plan()))
                    .bind("id", draft.id().toString())
                    .bind("document", document)
                    .execute();
        }
    }

    @Override
    public List<FrameNote> notes(DraftId draft) {
        return rows.list(
                FrameNote.class,
                "select document from frame_note where draft = :draft order by frame, id",
                Map.of("draft", draft.toString()));
    }

    @Override
    public void add(FrameNote note) {
        boolean there =
                !rows.texts("select id from frame_note where id = :id", Map.of("id", note.id()))
                        .isEmpty();
        if (!there) {
            rows.update(
                    """
                    insert into frame_note (id, draft, frame, document)
                    values (:id, :draft, :frame, :document)
                    """,
                    Map.of(
                            "id",
                            note.id(),
                            "draft",
                            note.draft().toString(),
                            "frame",
                            note.frame(),
                            "document",
                            rows.write(note)));
        }
    }

    @Override
    public List<NoteAnswer> answers(DraftId draft) {
        return rows.list(
                NoteAnswer.class,
                "select document from note_answer where draft = :draft order by id",
                Map.of("draft", draft.toString()));
    }

    @Override
    public void add(NoteAnswer answer) {
        boolean there =
                !rows.texts("select id from note_answer where id = :id", Map.of("id", answer.id()))
                        .isEmpty();
        if (!there) {
            rows.update(
                    """
                    insert into note_answer (id, note, draft, document)
                    values (:id, :note, :draft, :document)
                    """,
                    Map.of(
                            "id",
                            answer.id(),
                            "note",
                            answer.note(),
                            "draft",
                            answer.draft().toString(),
                            "document",
                            rows.write(answer)));
        }
    }

    @Override
    public Optional<Viewing> viewing(DraftId draft, String by) {
        return rows.find(
                Viewing.class,
                "select document from viewing where draft = :draft and person = :person",
                Map.of("draft", draft.toString(), "person", by));
    }

    @Override
    public void keep(Viewing viewing) {
        // two windows of one person: neither takes away what the other has just kept
        rows.lockCampaign(viewing.draft().plan().campaign());
        Viewing whole =
                viewing(viewing.draft(), viewing.by())
                        .filter(before -> before.sha256().equals(viewing.sha256()))
                        .map(viewing::and)
                        .orElse(viewing);
        var values =
                Map.of(
                        "draft",
                        viewing.draft().toString(),
                        "person",
                        viewing.by(),
                        "document",
                        rows.write(whole));
        int changed =
                rows.update(
                        """
                        update viewing set document = :document
                        where draft = :draft and person = :person
                        """,
                        values);
        if (changed == 0) {
            rows.update(
                    """
                    insert into viewing (draft, person, document)
                    values (:draft, :person, :document)
                    """,
                    values);
        }
    }

    @Override
    public List<PlanNote> notes(PlanId plan) {
        return rows
                .list(
                        PlanNote.class,
                        "select document from plan_note where plan = :plan order by id",
                        Map.of("plan", plan.toString()))
                .stream()
                .sorted(Comparator.comparingInt(PlanNote::number))
                .toList();
    }

    @Override
    public void add(PlanNote note) {
        boolean there =
                !rows.texts("select id from plan_note where id = :id", Map.of("id", note.id()))
                        .isEmpty();
        if (!there) {
            rows.update(
                    "insert into plan_note (id, plan, document) values (:id, :plan, :document)",
                    Map.of(
                            "id",
                            note.id(),
                            "plan",
                            note.plan().toString(),
                            "document",
                            rows.write(note)));
        }
    }

    private static Map<String, Object> key(PlanId id) {
        return Map.of(
                "campaign", id.campaign(), "brief", id.brief().value(), "version", id.version());
    }
}
