package org.throughline.rules.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.ReadAgain;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.voice.Voice;
import org.throughline.rules.wording.WordingMatch;
import org.throughline.rules.wording.Wordings;

class SourcesTest {

    private static final RulebookVersion LIBRARY = Library.shipped();

    @Test
    void every_shipped_row_has_a_source_and_a_day_on_which_it_was_read() {
        assertThat(LIBRARY.sensitivities())
                .allSatisfy(row -> {
                    assertThat(row.source()).isNotBlank();
                    assertThat(row.verifiedOn()).isNotNull();
                });
        assertThat(LIBRARY.calendar()).allSatisfy(days -> assertThat(days.source()).isNotBlank());
        assertThat(LIBRARY.wordings())
                .allSatisfy(list -> {
                    assertThat(list.source()).isNotBlank();
                    assertThat(list.verifiedOn()).isNotNull();
                });
    }

    @Test
    void rows_are_told_once_they_are_older_than_90_days() {
        LocalDate newest = LocalDate.of(2026, 11, 26);

        assertThat(ReadAgain.of(LIBRARY, LocalDate.of(2026, 11, 22).plusDays(90))).isEmpty();
        assertThat(ReadAgain.of(LIBRARY, LocalDate.of(2026, 11, 22).plusDays(91)))
                .isNotEmpty()
                .extracting(ReadAgain::row)
                .contains("S-illness")
                .doesNotContain("insults");
        assertThat(ReadAgain.of(LIBRARY, newest.plusDays(91)))
                .hasSize(
                        LIBRARY.sensitivities().size()
                                + LIBRARY.calendar().size()
                                + LIBRARY.wordings().size());
    }

    /// Everyday topics are sensitive nowhere; all others have a level.
    @Test
    void every_topic_but_an_everyday_one_has_a_level() {
        Set<String> levelled =
                LIBRARY.sensitivities().stream()
                        .filter(row -> row.kind().equals("topic"))
                        .flatMap(row -> row.when().brief().stream())
                        .map(Condition::values)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        List<String> topics = Vocabulary.shipped().dimension("topic").values();

        assertThat(levelled).hasSize(topics.indexOf("product-how-to"));
        assertThat(topics.subList(0, topics.indexOf("product-how-to"))).containsAll(levelled);
    }

    @Test
    void
            every_list_is_looked_for_by_a_row_or_a_voice_and_speaks_the_four_languages_or_says_where_it_counts() {
        Set<String> asked =
                LIBRARY.sensitivities().stream()
                        .flatMap(row -> row.when().conditions())
                        .filter(condition -> condition.dimension().equals("wording"))
                        .flatMap(condition -> condition.values().stream())
                        .collect(Collectors.toSet());
        Set<String> ofOneMarket =
                LIBRARY.sensitivities().stream()
                        .filter(row -> row.kind().equals("culture"))
                        .map(SensitivityRow::when)
                        .flatMap(when -> when.brief().stream())
                        .flatMap(condition -> condition.values().stream())
                        .collect(Collectors.toSet());

        asked.add(Voice.CLICHES);
        assertThat(LIBRARY.wordings()).extracting(WordingList::name).hasSameElementsAs(asked);
        assertThat(LIBRARY.wordings())
                .filteredOn(list -> !ofOneMarket.contains(list.name()))
                .allSatisfy(list ->
                        assertThat(list.phrases()).containsOnlyKeys("en", "de", "es", "ja"));
    }

    @Test
    void the_file_does_not_print_what_it_masks() throws IOException {
        try (InputStream file = Library.class.getResourceAsStream("library.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(masked().flatMap(phrases -> phrases.getValue().stream()))
                    .isNotEmpty()
                    .allSatisfy(phrase -> assertThat(text).doesNotContain('"' + phrase + '"'));
        }
    }

    @Test
    void every_shipped_phrase_is_found_in_its_language() {
        Wordings wordings = Wordings.of(LIBRARY.wordings());

        for (WordingList list : LIBRARY.wordings()) {
            list.phrases()
                    .forEach((language, phrases) ->
                            phrases.forEach(phrase ->
                                    assertThat(wordings.in(language, phrase + "."))
                                            .as(list.name() + " " + language)
                                            .extracting(WordingMatch::list)
                                            .contains(list.name())));
        }
    }

    @Test
    void harmless_sentences_are_left_alone() {
        Wordings wordings = Wordings.of(LIBRARY.wordings());

        assertThat(
                        Stream.of(
                                        wordings.in(
                                                "en", "A flame retardant, spicy, for scrapers."),
                                        wordings.in(
                                                "en", "A chink in the armour of the bombastic."),
                                        wordings.in("en", "Drapery, grapes and a therapist."),
                                        wordings.in(
                                                "de", "Wir vergleichen das Gleiche mit Negativem."),
                                        wordings.in(
                                                "de",
                                                "Spastik ist eine Krankheit, Mongolei ein Land."),
                                        wordings.in(
                                                "es",
                                                "Un ejército de hormigas y una sana violeta."),
                                        wordings.in("ja", "家でぶどうを食べる。学ぶすべての人。粘土人形。十四個入りの箱。"),
                                        wordings.in("ja", "本をめくらない。デブリの話。ドレイプのある服。"))
                                .flatMap(List::stream)
                                .map(WordingMatch::list))
                .isEmpty();
    }

    private static Stream<Map.Entry<String, List<String>>> masked() {
        return LIBRARY.wordings().stream()
                .filter(WordingList::isMasked)
                .flatMap(list -> list.phrases().entrySet().stream());
    }
}
