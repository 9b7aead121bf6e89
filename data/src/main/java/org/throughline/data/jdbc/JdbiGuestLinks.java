package org.throughline.data.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestLinks;

record JdbiGuestLinks(Rows rows) implements GuestLinks {

    @Override
    public Optional<GuestLink> find(UUID id) {
        return rows.find(
                GuestLink.class,
                "select document from guest_link where id = :id",
                Map.of("id", id.toString()));
    }

    @Override
    public Optional<GuestLink> withKey(String sha256) {
        return rows.find(
                GuestLink.class,
                "select document from guest_link where sha256 = :sha256",
                Map.of("sha256", sha256));
    }

    @Override
    public List<GuestLink> of(DraftId draft) {
        return rows
                .list(
                        GuestLink.class,
                        "select document from guest_link where draft = :draft order by id",
                        Map.of("draft", draft.toString()))
                .stream()
                .sorted(Comparator.comparing(GuestLink::made).reversed())
                .toList();
    }

    @Override
    public void keep(GuestLink link) {
        rows.lockCampaign(link.draft().plan().campaign());
        Map<String, ?> values =
                Map.of(
                        "id",
                        link.id().toString(),
                        "draft",
                        link.draft().toString(),
                        "sha256",
                        link.sha256(),
                        "document",
                        rows.write(link));
        if (rows.update("update guest_link set document = :document where id = :id", values) == 0) {
            rows.update(
                    """
                    insert into guest_link (id, draft, sha256, document)
                    values (:id, :draft, :sha256, :document)
                    """,
                    values);
        }
    }
}
