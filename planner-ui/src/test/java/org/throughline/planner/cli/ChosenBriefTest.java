package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.sample.SampleCampaign;
import picocli.CommandLine;

class ChosenBriefTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Throughline.commandLine(CLOCK, folder.resolve("incidents"), new Stop());
        line.setErr(new PrintWriter(said));
        return line.execute(arguments);
    }

    @Test
    void an_animatic_of_several_briefs_is_wrong_usage_that_names_them() {
        String file = SampleCampaign.writeTo(folder).toString();

        int exit = run("animatic", file, "--out", folder.resolve("a.mp4").toString());

        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(said.toString())
                .contains("twenty-seconds, fifteen-years, the-last-thing-he-fixed");
        assertThat(folder.resolve("a.mp4")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "animatic"})
    void a_mistyped_brief_is_answered_with_the_nearest(String command) {
        String file = SampleCampaign.writeTo(folder).toString();
        String out = command.equals("animatic") ? "--out=" + folder.resolve("a.mp4") : "--json";

        assertThat(run(command, file, "--brief", "twenty-second", out)).isEqualTo(Exit.USAGE);
        assertThat(said.toString()).contains("'twenty-second'").contains("Maybe twenty-seconds?");
    }
}
