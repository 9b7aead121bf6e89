package org.throughline.data.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.data.subscription.Subscription;
import org.throughline.data.subscription.Subscriptions;

record JdbiSubscriptions(Rows rows) implements Subscriptions {

    @Override
    public Optional<Subscription> withKey(String sha256) {
        return rows.find(
                Subscription.class,
                "select document from calendar_subscription where sha256 = :sha256",
                Map.of("sha256", sha256));
    }

    @Override
    public Optional<Subscription> lock(UUID id) {
        return rows.find(
                Subscription.class,
                "select document from calendar_subscription where id = :id for update",
                Map.of("id", id.toString()));
    }

    @Override
    public List<Subscription> of(String person) {
        return rows
                .list(
                        Subscription.class,
                        """
                        select document from calendar_subscription
                        where person = :person order by id
                        """,
                        Map.of("person", person))
                .stream()
                .sorted(Comparator.comparing(Subscription::made).reversed())
                .toList();
    }

    @Override
    public void keep(Subscription subscription) {
        Map<String, ?> values =
                Map.of(
                        "id",
                        subscription.id().toString(),
                        "person",
                        subscription.person(),
                        "sha256",
                        subscription.sha256(),
                        "document",
                        rows.write(subscription));
        int changed =
                rows.update(
                        "update calendar_subscription set document = :document where id = :id",
                        values);
        if (changed == 0) {
            rows.update(
                    """
                    insert into calendar_subscription (id, person, sha256, document)
                    values (:id, :person, :sha256, :document)
                    """,
                    values);
        }
    }
}
