package org.throughline.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.data.rulebook.WordingList;

class WordingsPropertiesTest {

    /// Letters of a language, and what parts its words.
    private record Writing(String language, String letters, String gap) {}

    private static final List<Writing> WRITINGS =
            List.of(
                    new Writing("en", "abcdefghijklmnopqrstuvwxyzé'", " "),
                    new Writing("de", "abcdefghijklmnopqrstuvwxyzäöüß", " "),
                    new Writing("es", "abcdefghijklmnopqrstuvwxyzáéíóúñ", " "),
                    new Writing("pl", "abcdefghijklmnopqrstuvwxyząęłńóśźż", " "),
                    new Writing("el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίό", " "),
                    new Writing("ja", "死葬儀墓花火家族あいうえおかきくけこんっゃゅ", ""));

    /// A phrase and a text of its language around it.
    record Planted(String language, String phrase, String text, int start, int end) {}

    @Provide
    Arbitrary<Planted> planted() {
        return Arbitraries.of(WRITINGS)
                .flatMap(writing -> {
                    Arbitrary<String> word =
                            Arbitraries.strings()
                                    .withChars(writing.letters().replace("'", "").toCharArray())
                                    .ofMinLength(1)
                                    .ofMaxLength(9);
                    Arbitrary<String> phrase =
                            word.list().ofMinSize(1).ofMaxSize(3).map(words -> joined(words, " "));
                    Arbitrary<String> around =
                            word.list().ofMaxSize(6).map(words -> joined(words, writing.gap()));
                    return Combinators.combine(around, phrase, around)
                            .as((before, said, after) -> {
                                String opening = before.isEmpty() ? "" : before + writing.gap();
                                String ending = after.isEmpty() ? "" : writing.gap() + after;
                                return new Planted(
                                        writing.language(),
                                        said,
                                        opening + said + ending,
                                        opening.length(),
                                        opening.length() + said.length());
                            });
                });
    }

    private static String joined(List<String> words, String gap) {
        return String.join(gap, words);
    }

    private static Wordings wordings(String language, List<String> phrases) {
        return Wordings.of(List.of(new WordingList("list", Map.of(language, phrases))));
    }

    @Property
    void a_phrase_between_word_borders_is_found_at_its_place(@ForAll("planted") Planted planted) {
        assertThat(
                        wordings(planted.language(), List.of(planted.phrase()))
                                .in(planted.language(), planted.text()))
                .anySatisfy(match -> {
                    assertThat(match.start()).isLessThanOrEqualTo(planted.start());
                    assertThat(match.end()).isGreaterThanOrEqualTo(planted.end());
                });
    }

    @Property
    void how_it_is_written_does_not_hide_it(@ForAll("planted") Planted planted) {
        Wordings wordings = wordings(planted.language(), List.of(planted.phrase()));

        assertThat(wordings.in(planted.language(), planted.text().toUpperCase(Locale.ROOT)))
                .isNotEmpty();
        assertThat(wordings.in(planted.language(), planted.text().replaceAll("(?<=.)", "\u200d")))
                .isNotEmpty();
        assertThat(
                        wordings.in(
                                planted.language(),
                                java.text.Normalizer.normalize(
                                        planted.text(), java.text.Normalizer.Form.NFD)))
                .isNotEmpty();
    }

    @Property
    void more_phrases_take_no_match_away(
            @ForAll("planted") Planted planted, @ForAll("planted") Planted other) {
        List<String> more = new ArrayList<>(List.of(other.phrase(), planted.phrase()));
        for (int end = 1; end < planted.phrase().length(); end++) {
            more.add(planted.phrase().substring(0, end));
            more.add(planted.phrase().substring(end));
        }
        more.removeIf(String::isBlank);

        Set<WordingMatch> before =
                new HashSet<>(
                        wordings(planted.language(), List.of(planted.phrase()))
                                .in(planted.language(), planted.text()));

        assertThat(wordings(planted.language(), more).in(planted.language(), planted.text()))
                .containsAll(before);
    }

    @Property
    void folding_what_is_folded_changes_nothing(@ForAll String text) {
        String folded = Folded.fold(text);

        assertThat(Folded.fold(folded)).isEqualTo(folded);
    }

    @Property
    void any_text_is_looked_through_and_places_lie_in_it(
            @ForAll String text, @ForAll("planted") Planted planted) {
        String said = text + planted.phrase() + text;

        assertThat(
                        wordings(planted.language(), List.of(planted.phrase()))
                                .in(planted.language(), said))
                .allSatisfy(match -> {
                    assertThat(match.start()).isBetween(0, match.end() - 1);
                    assertThat(match.end()).isLessThanOrEqualTo(said.length());
                });
    }
}
