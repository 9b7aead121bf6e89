package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.data.plan.PlanSamples.MONDAY;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.register.Escalation;

class EscalationsTest {

    @TempDir Path folder;

    @Test
    void the_last_word_counts_for_its_brand_and_the_usual_days_for_others() {
        try (Store store = Store.open(folder)) {
            store.useTransaction(kept -> {
                kept.escalations().keep(new Escalation("Tindrel", 5, "Ruben", MONDAY));
                kept.escalations().keep(new Escalation("Tindrel", 0, "Ruben", MONDAY));
            });
            store.useTransaction(kept -> {
                assertThat(kept.escalations().afterDays("Tindrel")).isZero();
                assertThat(kept.escalations().afterDays("Acme")).isEqualTo(2);
            });
        }
    }

    @Test
    void nobody_waits_less_than_no_day_or_more_than_thirty() {
        assertThatThrownBy(() -> new Escalation("Tindrel", -1, "Ruben", MONDAY))
                .hasMessageContaining("not -1");
        assertThatThrownBy(() -> new Escalation("Tindrel", 31, "Ruben", MONDAY))
                .hasMessageContaining("from 0 to 30");
    }
}
