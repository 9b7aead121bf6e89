package org.throughline.data.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Severity;
import org.throughline.data.json.Documents;

final class SensitivityRowTest {

    private static final Documents DOCUMENTS = new Documents();

    private static SensitivityRow row(SensitivityRow.SetBy setBy) {
        return new SensitivityRow(
                "B1", "topic", When.always(), Severity.HIGH, "we sell lamps", "the board", setBy);
    }

    @Test
    void a_row_kept_before_it_was_recorded_who_set_it_can_still_be_read() {
        String kept = DOCUMENTS.write(row(null));

        assertThat(kept).doesNotContain("setBy");
        assertThat(DOCUMENTS.read(kept, SensitivityRow.class)).isEqualTo(row(null));
    }

    @Test
    void who_set_a_row_is_kept_with_it() {
        SensitivityRow row = row(new SensitivityRow.SetBy("Ruben Castellow", 7));

        assertThat(DOCUMENTS.read(DOCUMENTS.write(row), SensitivityRow.class)).isEqualTo(row);
    }
}
