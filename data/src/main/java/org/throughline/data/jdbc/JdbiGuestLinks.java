package org.throughline.data.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestLinks;

record JdbiGuestLinks(Rows rows) implements GuestLinks {

    @Override
    public Optional<GuestLink> find(UUID id) {
        return rows.find(
                GuestLink.class,
                """
                select document from guest_link where id = :id
                union all
                select document from guest_plan_link where id = :id
                """,
                Map.of("id", id.toString()));
    }

    @Override
    public Optional<GuestLink> withKey(String sha256) {
        return rows.find(
                GuestLink.class,
                """
                select document from guest_link where sha256 = :sha256
                union all
                select document from guest_plan_link where sha256 = :sha256
                """,
                Map.of("sha256", sha256));
    }

    @Override
    public List<GuestLink> of(DraftId draft) {
        return newestFirst(
                "select document from guest_link where draft = :thing order by id",
                draft.toString());
    }

    @Override
    public List<GuestLink> of(PlanId plan) {
        return newestFirst(
                "select document from guest_plan_link where plan = :thing order by id",
                plan.toString());
    }

    /// An id has no sign that stands for others.
    @Override
    public List<GuestLink> asking(PlanId plan) {
        return newestFirst(
                        "select document from guest_plan_link where plan like :thing order by id",
                        plan.campaign() + "." + plan.brief() + ".%")
                .stream()
                .filter(link -> link.request() != null)
                .toList();
    }

    private List<GuestLink> newestFirst(String sql, String thing) {
        return rows.list(GuestLink.class, sql, Map.of("thing", thing)).stream()
                .sorted(Comparator.comparing(GuestLink::made).reversed())
                .toList();
    }

    @Override
    public void keep(GuestLink link) {
        rows.lockCampaign(link.version().campaign());
        Map<String, ?> values =
                Map.of(
                        "id",
                        link.id().toString(),
                        "thing",
                        link.thing(),
                        "sha256",
                        link.sha256(),
                        "document",
                        rows.write(link));
        if (link.draft() == null) {
            keep(
                    "update guest_plan_link set document = :document where id = :id",
                    """
                    insert into guest_plan_link (id, plan, sha256, document)
                    values (:id, :thing, :sha256, :document)
                    """,
                    values);
        } else {
            keep(
                    "update guest_link set document = :document where id = :id",
                    """
                    insert into guest_link (id, draft, sha256, document)
                    values (:id, :thing, :sha256, :document)
                    """,
                    values);
        }
    }

    private void keep(String update, String insert, Map<String, ?> values) {
        if (rows.update(update, values) == 0) {
            rows.update(insert, values);
        }
    }
}
