package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

class SeriesRowsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void rows_of_any_length_with_or_without_a_header_are_read() throws IOException {
        var padded = accepted("\"id\",\"V1\",\"V2\"\n\"a\",\"1\",\"2.5\",,\nb;c,-3e2\n");
        assertThat(padded.series()).containsOnlyKeys("a", "b;c");
        assertThat(padded.series().get("a")).containsExactly(1, 2.5);
        assertThat(padded.series().get("b;c")).containsExactly(-300);

        assertThat(accepted("a,7\n").series().get("a")).containsExactly(7);
        assertThat(accepted("\ufeffa;7;8\n").series().get("a")).containsExactly(7, 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a,1,,3  | line 1, column 3 | '': it is no number
                    a,1,x   | line 1, column 3 | 'x': it is no number
                    a,1,NaN | line 1, column 3 | 'NaN': it is no number
                    a,1,1e99 | line 1, column 3 | '1e99': it is no number
                    a,1,=1+1 | line 1, column 3 | '=1+1': it is no number
                    ,1,2    | line 1, column 1 | '': it is no name
                    """)
    void what_is_no_series_is_named_with_its_place(String row, String place, String says)
            throws IOException {
        assertThat(refused(row + "\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).endsWith(place);
                    assertThat(problem.message()).startsWith(says);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    a,"1,234",5  | line 1, column 2 | "1,234": it can be read as 1234 or as 1.234
                    a,N/A,3      | line 1, column 2 | "N/A": it is no number
                    a,1e18,x     | line 1, column 2 | "1e18": it is no number
                    a;1,5;2,5;3  | line 1, column 2 | "1,5": it is no number
                    a;12 %       | line 1, column 2 | "12 %": it is no number
                    a;949;2.400  | line 1, column 3 | "2.400": it can be read as 2400 or as 2.400
                    a;2.405      | line 1, column 2 | "2.405": it can be read as 2405 or as 2.405
                    """)
    void a_first_row_with_a_number_is_no_header(String row, String place, String says)
            throws IOException {
        assertThat(refused(row + "\nb;1;2\n"))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.field()).endsWith(place);
                    assertThat(problem.message()).startsWith(says.replace('"', '\''));
                    assertThat(problem.hint())
                            .endsWith(
                                    "no mark stands between thousands, and a point before decimals.");
                });
    }

    @Test
    void a_header_may_hold_days_and_a_series_with_other_decimals_has_no_two_readings()
            throws IOException {
        assertThat(accepted("id,2027-01-05,12.01.2027\na,2.4,2.405\n").series().get("a"))
                .containsExactly(2.4, 2.405);
        assertThat(accepted("id,V1\na,1234.567,2.405\n").series().get("a"))
                .containsExactly(1234.567, 2.405);
    }

    @Test
    void a_name_stands_once_and_a_file_has_rows() throws IOException {
        assertThat(refused("a,1\na,2\n")).singleElement().asString().contains("line 2, column 1");
        assertThat(refused("id,V1\n")).singleElement().asString().contains("no rows");
        assertThat(refused("a,1\n" + "b,\n".repeat(30))).hasSize(20);
    }

    @Test
    void a_row_has_as_many_values_as_are_promised_and_no_more() throws IOException {
        assertThat(accepted("a" + ",1".repeat(20_000) + "\n").series().get("a")).hasSize(20_000);
        assertThat(refused("a" + ",1".repeat(20_001) + "\n"))
                .singleElement()
                .asString()
                .contains("20001 values are not 1 to 20000");
        assertThat(refused("sep=,\na,1\nb" + ",1".repeat(50_000) + "\n"))
                .singleElement()
                .asString()
                .contains("The row that begins in line 3 has more than 40,000 cells");
    }

    @Test
    void western_letters_that_are_no_utf_8_are_read_and_said() throws IOException {
        Path rows =
                Files.write(
                        folder.resolve("western.csv"),
                        "Größe,7,8\n".getBytes(Charset.forName("windows-1252")));
        Path days =
                Files.write(
                        folder.resolve("days.csv"),
                        "day,series,count\n2027-02-09,Größe,7\n"
                                .getBytes(Charset.forName("windows-1252")));

        assertThat(SeriesRows.read(rows))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        read -> {
                            SeriesRows series = (SeriesRows) read.value();
                            assertThat(series.series()).containsKey("Größe");
                            assertThat(series.notes())
                                    .anyMatch(note -> note.contains("windows-1252"));
                        });
        assertThat(SeriesFile.read(days))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        read -> assertThat(((SeriesFile) read.value()).names()).contains("Größe"));
    }

    private SeriesRows accepted(String text) throws IOException {
        return ((Outcome.Accepted<SeriesRows>) read(text)).value();
    }

    private List<Problem> refused(String text) throws IOException {
        return ((Outcome.Refused<SeriesRows>) read(text)).problems();
    }

    private Outcome<SeriesRows> read(String text) throws IOException {
        return SeriesRows.read(Files.writeString(folder.resolve("series.csv"), text));
    }
}
