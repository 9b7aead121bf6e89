package org.throughline.analytics.door;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.analytics.history.ImportOrder;
import org.throughline.analytics.history.ImportWritten;

class AnalyticsProgramTest {

    @TempDir Path folder;

    @Test
    void a_job_that_fails_says_what_happened_and_not_where_in_the_code() {
        assumeThat(Path.of("/bin/sh")).exists();
        String says = "echo 'Exception in thread \"main\": too many rows' >&2;";
        String stack =
                " for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do printf '\\tat a.B(C:1)\\n' >&2; done;";
        AnalyticsProgram program =
                new AnalyticsProgram(List.of("/bin/sh", "-c", says + stack + " exit 1"), null);

        assertThatThrownBy(() ->
                        program.run(
                                "Job",
                                new ImportOrder("history", 1, List.of(), List.of()),
                                ImportWritten.class,
                                folder,
                                1,
                                Progress.unheard()))
                .isInstanceOf(AnalyticsFailed.class)
                .hasMessageContaining("too many rows")
                .hasMessageNotContaining("a.B");
    }
}
