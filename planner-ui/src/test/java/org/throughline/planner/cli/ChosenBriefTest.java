package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.sample.SampleCampaign;

class ChosenBriefTest {

    @TempDir Path folder;

    private CommandLineRun last = new CommandLineRun(0, "", "");

    private int run(Object... words) {
        last = CommandLineRun.of(folder, words);
        return last.exit();
    }

    @Test
    void an_animatic_of_several_briefs_is_wrong_usage_that_names_them() {
        String file = SampleCampaign.writeTo(folder).toString();

        int exit = run("animatic", file, "--out", folder.resolve("a.mp4").toString());

        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(last.err()).contains("twenty-seconds, fifteen-years, the-last-thing-he-fixed");
        assertThat(folder.resolve("a.mp4")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "animatic"})
    void a_mistyped_brief_is_answered_with_the_nearest(String command) {
        String file = SampleCampaign.writeTo(folder).toString();
        String out = command.equals("animatic") ? "--out=" + folder.resolve("a.mp4") : "--json";

        assertThat(run(command, file, "--brief", "twenty-second", out)).isEqualTo(Exit.USAGE);
        assertThat(last.err()).contains("'twenty-second'").contains("Maybe twenty-seconds?");
    }
}
