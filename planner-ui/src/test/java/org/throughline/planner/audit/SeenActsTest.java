package org.throughline.planner.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;

/// Who is shown which act.
class SeenActsTest {

    private static final SeenActs ANALYST =
            new SeenActs(
                    false,
                    true,
                    Set.of("winter"),
                    Set.of("Acme", "A.US"),
                    Map.of("first-snow", "winter"));

    @Test
    void acts_of_a_campaign_are_for_those_who_may_see_it() {
        assertThat(shows("propose plan", "winter.first-snow.1")).isTrue();
        assertThat(shows("accept draft", "winter.first-snow.1.US.tiktok")).isTrue();
        assertThat(shows("enter campaign", "winter")).isTrue();
        assertThat(shows("propose plan", "winter-sale.secret.1")).isFalse();
        assertThat(shows("enter campaign", "winter-sale")).isFalse();
        assertThat(shows("dismiss hint", "first-snow")).isTrue();
        assertThat(shows("dismiss hint", "secret")).isFalse();
    }

    @Test
    void acts_of_a_brand_are_for_those_who_see_a_campaign_of_it() {
        assertThat(shows("publish rulebook", "Acme")).isTrue();
        assertThat(shows("stop market", "Acme.DE")).isTrue();
        assertThat(shows("publish rulebook", "A.US")).isTrue();
        assertThat(shows("stop market", "A.US.DE")).isTrue();
        assertThat(shows("stop market", "Acme.Labs.DE")).isFalse();
        assertThat(shows("publish rulebook", "Other")).isFalse();
        assertThat(shows("stop market", "Other.DE")).isFalse();
    }

    @Test
    void a_campaign_called_like_something_else_shows_nothing_of_it() {
        SeenActs history =
                new SeenActs(
                        false, false, Set.of("history", "account", "review"), Set.of(), Map.of());

        assertThat(history.shows(entry("take results", "history", ""))).isFalse();
        assertThat(history.shows(entry("invite", "account.zoe", "analyst"))).isFalse();
        assertThat(history.shows(entry("decide in review", "review.2027-01", ""))).isFalse();
    }

    @Test
    void accounts_and_what_nobody_knows_are_for_administrators() {
        SeenActs all = new SeenActs(true, true, Set.of(), Set.of(), Map.of());

        assertThat(shows("invite", "account.zoe")).isFalse();
        assertThat(shows("teach the cat", "winter")).isFalse();
        assertThat(all.shows(entry("invite", "account.zoe", "analyst"))).isTrue();
        assertThat(all.shows(entry("teach the cat", "winter", ""))).isTrue();
    }

    @Test
    void accounts_of_other_brands_are_not_told() {
        assertThat(ANALYST.shows(entry("remember account", "acme.tiktok", "Acme"))).isTrue();
        assertThat(ANALYST.shows(entry("remember account", "other.tiktok", "Other"))).isFalse();
    }

    private static boolean shows(String action, String subject) {
        return ANALYST.shows(entry(action, subject, ""));
    }

    private static AuditEntry entry(String action, String subject, String says) {
        return AuditEntry.after(0, AuditEntry.FIRST, Instant.EPOCH, "Ida", action, subject, says);
    }
}
