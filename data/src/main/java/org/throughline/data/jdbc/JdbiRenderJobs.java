package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.RenderJobs;

record JdbiRenderJobs(Rows rows) implements RenderJobs {

    @Override
    public Optional<RenderJob> find(DraftId draft) {
        return rows.find(
                RenderJob.class,
                "select document from render_job where draft = :draft",
                Map.of("draft", draft.toString()));
    }

    @Override
    public Optional<RenderJob> lock(DraftId draft) {
        return rows.find(
                RenderJob.class,
                "select document from render_job where draft = :draft for update",
                Map.of("draft", draft.toString()));
    }

    @Override
    public List<RenderJob> all() {
        return rows.list(
                RenderJob.class, "select document from render_job order by asked, draft", Map.of());
    }

    @Override
    public List<RenderJob> underWay() {
        return rows.list(
                RenderJob.class,
                """
                select document from render_job where under_way order by asked, draft
                """,
                Map.of());
    }

    /// Read are those whose document has the word; hundreds that are done are not.
    @Override
    public List<RenderJob> failed() {
        return rows
                .list(
                        RenderJob.class,
                        """
                        select document from render_job
                        where not under_way and document like '%"FAILED"%' order by asked, draft
                        """,
                        Map.of())
                .stream()
                .filter(job -> job.state() == RenderJob.State.FAILED)
                .toList();
    }

    @Override
    public void remove(DraftId draft) {
        rows.update(
                "delete from render_job where draft = :draft", Map.of("draft", draft.toString()));
    }

    @Override
    public void keep(RenderJob job) {
        Map<String, Object> values =
                Map.of(
                        "draft",
                        job.draft().toString(),
                        "asked",
                        job.asked().toEpochMilli(),
                        "underWay",
                        job.isUnderWay(),
                        "document",
                        rows.write(job));
        int changed =
                rows.update(
                        """
                        update render_job
                        set asked = :asked, under_way = :underWay, document = :document
                        where draft = :draft
                        """,
                        values);
        if (changed == 0) {
            rows.update(
                    """
                    insert into render_job (draft, asked, under_way, document)
                    values (:draft, :asked, :underWay, :document)
                    """,
                    values);
        }
    }
}
