package org.throughline.planner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughline.planner.HandClock;

class SignInLinksTest {

    private static final SignedIn WHO = new SignedIn(Seat.ADMINISTRATOR, false);

    private final HandClock hands = new HandClock(Instant.parse("2027-02-15T09:00:00Z"));
    private final SignInLinks links = new SignInLinks(hands, new SecureRandom());

    @Test
    void a_link_opens_once() {
        String key = links.issue(WHO, Duration.ofHours(1));

        assertThat(links.find(key)).contains(WHO);
        assertThat(links.redeem(key)).contains(WHO);
        assertThat(links.redeem(key)).isEmpty();
        assertThat(links.find(key)).isEmpty();
    }

    @Test
    void a_link_runs_out() {
        String key = links.issue(WHO, Duration.ofHours(1));
        hands.now = hands.now.plus(Duration.ofMinutes(61));

        assertThat(links.redeem(key)).isEmpty();
    }

    @Test
    void no_two_links_are_alike() {
        assertThat(links.issue(WHO, Duration.ofHours(1)))
                .hasSize(43)
                .isNotEqualTo(links.issue(WHO, Duration.ofHours(1)));
    }

    @Test
    void wrong_keys_lock_nobody_out() {
        String key = links.issue(WHO, Duration.ofHours(1));
        for (int tried = 0; tried < 50; tried++) {
            assertThat(links.find("an invitation that was used " + tried)).isEmpty();
        }

        assertThat(links.find(key)).contains(WHO);
        assertThat(links.redeem(key)).contains(WHO);
    }
}
