package org.throughline.planner.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FileNameTest {

    private static final Path FOLDER = Path.of("/history/work/export-1");

    @Test
    void any_name_is_a_file_of_its_folder_and_nothing_else() {
        SplittableRandom chance = new SplittableRandom(20_270_215);
        for (int i = 0; i < 5_000; i++) {
            String name = name(chance);

            Path place = FileName.in(FOLDER, name);

            assertThat(place.normalize().getParent()).as(name).isEqualTo(FOLDER);
            assertThat(place.getFileName().toString().getBytes(StandardCharsets.UTF_8))
                    .as(name)
                    .hasSizeBetween(1, 255);
        }
    }

    /// Any characters, halves of pairs among them, and more of those that mean something in a path.
    private static String name(SplittableRandom chance) {
        StringBuilder name = new StringBuilder();
        int length = chance.nextInt(200);
        while (name.length() < length) {
            switch (chance.nextInt(4)) {
                case 0 -> name.append("./\\\0: ~".charAt(chance.nextInt(7)));
                case 1 -> name.append((char) chance.nextInt(Character.MAX_VALUE + 1));
                case 2 -> name.appendCodePoint(chance.nextInt(Character.MAX_CODE_POINT + 1));
                default -> name.append((char) chance.nextInt('a', 'z'));
            }
        }
        return name.toString();
    }

    @Test
    void an_ordinary_name_stays_as_it_is() {
        assertThat(FileName.plain("Table data 2027-01-15 (1).csv"))
                .isEqualTo("Table data 2027-01-15 (1).csv");
        assertThat(FileName.plain("Inhalte März.csv")).isEqualTo("Inhalte März.csv");
    }

    @Test
    void nothing_of_a_hostile_name_climbs_turns_or_marks_up() {
        assertThat(FileName.plain("../../etc/passwd")).isEqualTo("__.._etc_passwd");
        assertThat(FileName.plain("..")).isEqualTo("_");
        assertThat(FileName.plain("<img src=x onerror=alert(1)>.csv"))
                .doesNotContain("<")
                .doesNotContain(">");
        assertThat(FileName.plain("a\u202Evsc.exe")).isEqualTo("a_vsc.exe");
        assertThat(FileName.plain("  ")).isEqualTo("_");
    }

    @Test
    void of_a_long_name_the_end_is_kept_which_holds_the_day() {
        assertThat(FileName.plain("x".repeat(400) + " 2027-01-15.csv"))
                .hasSize(80)
                .endsWith(" 2027-01-15.csv");
    }
}
