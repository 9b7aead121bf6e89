package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.subscription.Subscription;

class SubscriptionsTest {

    private static final Instant MONDAY = Instant.parse("2027-02-15T09:00:00Z");

    @TempDir Path folder;

    private Store store;

    @BeforeEach
    void begin() throws SQLException {
        store = open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    Store open() throws SQLException {
        return Store.open(folder);
    }

    @Test
    void one_is_found_by_what_is_kept_of_its_key_and_by_whose_it_is() {
        Subscription first = subscription("ida-fennimar", "a", MONDAY, "lights-back-on");
        Subscription second = subscription("ida-fennimar", "b", MONDAY.plusSeconds(60), null);
        keep(first);
        keep(second);
        keep(subscription("noor-ashgrove", "c", MONDAY, null));

        assertThat(withKey("a")).contains(first);
        assertThat(withKey("d")).isEmpty();
        assertThat(of("ida-fennimar")).containsExactly(second, first);
    }

    @Test
    void used_and_revoked_it_says_so_in_its_place() {
        Subscription made = subscription("ida-fennimar", "a", MONDAY, null);
        keep(made);
        Subscription revoked = made.used(LocalDate.of(2027, 2, 16)).revoked(MONDAY.plusSeconds(90));
        keep(revoked);

        assertThat(withKey("a")).contains(revoked);
        assertThat(of("ida-fennimar")).containsExactly(revoked);
        assertThat(made.isOpen()).isTrue();
        assertThat(revoked.isOpen()).isFalse();
        assertThat(
                        store.inTransaction(kept -> kept.subscriptions().lock(made.id()))
                                .map(Subscription::used))
                .contains(LocalDate.of(2027, 2, 16));
    }

    @Test
    void two_of_one_key_are_not_kept() {
        keep(subscription("ida-fennimar", "a", MONDAY, null));

        Subscription other = subscription("noor-ashgrove", "a", MONDAY, null);
        assertThatThrownBy(() -> keep(other)).isInstanceOf(StoreFailed.class);
    }

    private Optional<Subscription> withKey(String key) {
        return store.inTransaction(kept -> kept.subscriptions().withKey(key.repeat(64)));
    }

    private List<Subscription> of(String person) {
        return store.inTransaction(kept -> kept.subscriptions().of(person));
    }

    private void keep(Subscription subscription) {
        store.useTransaction(kept -> kept.subscriptions().keep(subscription));
    }

    private static Subscription subscription(
            String person, String key, Instant made, @Nullable String campaign) {
        return new Subscription(
                UUID.randomUUID(),
                person,
                "Somebody",
                "strategist",
                "Phone",
                campaign,
                key.repeat(64),
                made,
                null,
                null);
    }
}
