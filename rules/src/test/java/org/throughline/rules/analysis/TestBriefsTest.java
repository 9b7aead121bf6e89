package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.analysis.Rulebooks.rulebook;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.rules.book.RuleBook;

class TestBriefsTest {

    private static final Desk DESK = new Desk(RuleBook.open());

    private static final RulebookVersion TRIED =
            rulebook(
                    """
                    {"id": "A", "when": {"topic": "pets"},
                     "for": {"claim": {"claim-kind": "price"}},
                     "then": [{"who": {"captions": "PERSON_ONLY"}},
                              {"ask": {"role": "legal", "seal": "claims", "stage": "plan"}}]},
                    {"id": "B", "for": {"market": {"market": "JP", "publish-date": {"on": "11 Mar"}}},
                     "then": [{"hold": "local-market"}]}
                    """);

    private static List<TestBrief> read(String csv) {
        TestReading reading = Desk.testBriefs(csv);
        assertThat(reading.problems()).isEmpty();
        return reading.good();
    }

    private static List<String> refused(String csv) {
        return Desk.testBriefs(csv).problems().stream().map(Problem::says).toList();
    }

    @Test
    void a_batch_tells_row_by_row_what_came_otherwise() {
        List<TestBrief> tests =
                read(
                        """
                        name,topic,claim-kind,market,publish-date,expect:captions,expect:asked,expect:held,expect:silent
                        a price for pets,pets,price,,,PERSON_ONLY,legal,,B
                        a day in Japan,pets; home,,US;JP,2027-03-11,MACHINE_DRAFTS,,JP,A
                        "wrong, on purpose",sport,price,,,PERSON_ONLY,legal,JP,L1
                        """);

        List<TestResult> results = DESK.run(TRIED, tests);

        assertThat(results).extracting(TestResult::passed).containsExactly(true, true, false);
        assertThat(results.getLast().misses())
                .containsExactly(
                        new TestResult.Miss("captions", "PERSON_ONLY", "MACHINE_DRAFTS"),
                        new TestResult.Miss("asked legal", "yes", "no"),
                        new TestResult.Miss("held JP", "yes", "no"));
        assertThat(results.getLast().test().name()).isEqualTo("wrong, on purpose");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name,topik\\na,pets|line 1, column 2|'topik'|Maybe topic?",
                "name,topic\\na,grief|line 2, column topic|'grief'|Known",
                "name,topic\\na,illnes|line 2, column topic|'illnes'|Maybe illness?",
                "name,topic\\n\"a\\nb\",pets\\nc,petz|line 4, column topic|'petz'|Maybe pets?",
                "name,stakes\\na,high;routine|line 2, column stakes|one answer|",
                "name,market\\na,Japan|line 2, column market|'Japan'|",
                "name,publish-date\\na,31 Feb|line 2, column publish-date|'31 Feb'|",
                "name,expect:script\\na,PERSON|line 2, column expect:script|'PERSON'|",
                "name,expect:asked\\na,leagl|line 2, column expect:asked|'leagl'|Maybe legal?",
                "name,topic\\na,pets\\na,home|line 3, column name|stands twice|",
                "name,topic\\n,pets|line 2, column name|has a name|",
                "name,name\\na,b|line 1, column 2|stands twice|",
                "topic\\npets|line 1|name is missing|",
                "name,topic\\na,pets,home|line 2|3 cells under 2|Maybe a cell",
                "name,wording\\na,death|line 1, column 2|'wording'|",
                "name|line 1|not 0|",
            })
    void a_bad_cell_is_named_by_line_and_column(
            String csv, String place, String says, String hint) {
        assertThat(refused(csv.replace("\\n", "\n")))
                .anySatisfy(problem ->
                        assertThat(problem)
                                .startsWith(place)
                                .contains(says)
                                .contains(hint == null ? "" : hint));
    }

    @Test
    void hostile_cells_are_refused_or_a_text() {
        assertThat(refused("name,topic\na\u0000b,pets"))
                .anyMatch(each -> each.contains("cannot be seen"));
        assertThat(refused("name,topic\n\u202Egnp,pets"))
                .anyMatch(each -> each.contains("cannot be seen"));
        assertThat(refused("name,topic\n" + "x".repeat(201) + ",pets"))
                .anyMatch(each -> each.contains("up to 200 characters, not 201"));
        assertThat(refused("name,topic\n" + "x".repeat(1_000_000) + ",pets"))
                .anyMatch(each -> each.contains("up to 1,000,000 characters"));
        assertThat(refused("name,topic\na,pets\") eval(System.exit(1)"))
                .anyMatch(each -> each.contains("is no answer to topic"));
        TestBrief formula = read("name,topic,expect:silent\n=HYPERLINK(1),pets,A").getFirst();
        assertThat(DESK.run(TRIED, List.of(formula)).getFirst().witness().yaml())
                .contains("title: \"=HYPERLINK(1)\"");
    }

    @Test
    void of_a_table_with_faults_the_good_ones_are_told_apart() {
        TestReading reading =
                Desk.testBriefs(
                        """
                        name,topic,expect:silent
                        good,pets,A
                        bad,petz,A
                        good too,home,A
                        """);

        assertThat(reading.rows()).isEqualTo(3);
        assertThat(reading.good()).extracting(TestBrief::name).containsExactly("good", "good too");
        assertThat(reading.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.field()).isEqualTo("line 3, column topic"));
    }

    /// A column that is passed over would make another test of every row.
    @Test
    void of_a_table_with_an_unknown_column_nothing_is_good() {
        assertThat(Desk.testBriefs("name,topik,expect:silent\na,pets,A").good()).isEmpty();
    }

    @Test
    void a_rule_that_is_not_there_is_never_as_expected() {
        TestResult result = DESK.run(TRIED, read("name,topic,expect:silent\na,pets,AA")).getFirst();

        assertThat(result.misses())
                .containsExactly(new TestResult.Miss("silent AA", "yes", TestResult.NO_RULE));
    }

    @Test
    void semicolons_and_tabs_separate_where_the_first_line_says_so() {
        List<TestBrief> commas = read("name,topic,expect:asked\na,pets;home,legal");

        assertThat(read("name;topic;expect:asked\r\na;\"pets;home\";legal\r\n")).isEqualTo(commas);
        assertThat(read("name\ttopic\texpect:asked\na\tpets;home\tlegal")).isEqualTo(commas);
    }

    @Test
    void what_is_written_is_read_again() {
        List<TestBrief> tests =
                read(
                        """
                        name,topic,for-them,market,expect:script,expect:captions,expect:asked,expect:held,expect:holding,expect:silent
                        "'=1+1, ""quoted""; and more",pets;home,-a tip,US;JP,PERSON_ONLY in JP;MACHINE_DRAFTS,,legal,JP,A;B,
                        plain,,,,,PERSON_ONLY,,,,A
                        """);

        String csv = Desk.csv(tests);

        assertThat(csv)
                .startsWith("\ufeffname,market,for-them,topic,")
                .contains("\"'=1+1")
                .contains("'-a");
        assertThat(tests.getFirst().name()).isEqualTo("=1+1, \"quoted\"; and more");
        assertThat(read(csv)).isEqualTo(tests);
    }

    /// Whatever stands in a table is read or refused, and nothing else.
    @Property(tries = 300)
    void nothing_breaks_the_reading(@ForAll String text) {
        assertThat(Desk.testBriefs("name,topic\n" + text)).isNotNull();
        assertThat(Desk.testBriefs(text)).isNotNull();
    }
}
