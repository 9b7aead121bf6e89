package org.throughline.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StoredFilesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void a_day_that_is_written_anew_is_asked_of_the_newer_file_alone() {
        StoredFiles before = new StoredFiles(List.of(file("old", day(0), day(1), day(2))));

        StoredFiles after =
                before.replacing(Table.DAILY, Set.of(day(1)), List.of(file("new", day(1))));

        assertThat(after.of(Table.DAILY, day(1)::equals))
                .extracting(StoredFile::path)
                .containsExactly("new");
        assertThat(after.of(Table.DAILY, day(2)::equals))
                .singleElement()
                .satisfies(old ->
                        assertThat(old.held())
                                .isEqualTo(new HeldDays(List.of(day(0), day(2)), false)));
    }

    @Test
    void a_file_without_a_day_left_is_gone_and_other_tables_stay() {
        StoredFile other =
                new StoredFile(Table.CELL, "cell", null, new HeldDays(List.of(day(0)), true));
        StoredFiles before = new StoredFiles(List.of(file("old", day(0)), other));

        assertThat(before.replacing(Table.DAILY, Set.of(day(0)), List.of()).all())
                .containsExactly(other);
    }

    @Test
    void a_month_in_many_files_is_crowded_with_all_its_days() {
        LocalDate february = LocalDate.of(2027, 2, 1);
        StoredFiles files =
                new StoredFiles(
                        List.of(file("a", day(0)), file("b", day(1), day(2)), file("c", february)));

        assertThat(files.crowded(Table.DAILY, 1)).containsExactly(Set.of(day(0), day(1), day(2)));
    }

    /// However days are taken over, each has exactly one file in the end: the last that wrote it.
    @Property(tries = 200)
    void each_day_stands_in_the_file_that_wrote_it_last(
            @ForAll @Size(max = 8) List<@Size(max = 6) List<@IntRange(max = 9) Integer>> writes) {
        StoredFiles files = new StoredFiles(List.of());
        int[] last = new int[10];
        Arrays.fill(last, -1);
        for (int write = 0; write < writes.size(); write++) {
            Set<LocalDate> days = new TreeSet<>();
            for (int at : writes.get(write)) {
                last[at] = write;
                days.add(day(at));
            }
            if (!days.isEmpty()) {
                files =
                        files.replacing(
                                Table.DAILY,
                                days,
                                List.of(file("" + write, days.toArray(LocalDate[]::new))));
            }
        }
        for (int at = 0; at < last.length; at++) {
            assertThat(files.of(Table.DAILY, day(at)::equals))
                    .extracting(StoredFile::path)
                    .containsExactlyElementsOf(last[at] < 0 ? List.of() : List.of("" + last[at]));
        }
    }

    private static LocalDate day(int at) {
        return NEW_YEAR.plusDays(at);
    }

    private static StoredFile file(String path, LocalDate... days) {
        return new StoredFile(Table.DAILY, path, null, new HeldDays(List.of(days), true));
    }
}
