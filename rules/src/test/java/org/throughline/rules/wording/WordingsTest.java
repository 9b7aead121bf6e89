package org.throughline.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.rulebook.WordingList;

class WordingsTest {

    private static List<WordingMatch> find(String phrase, String language, String text) {
        return Wordings.of(List.of(new WordingList("list", Map.of(language, List.of(phrase)))))
                .in(language, text);
    }

    private static Stream<String> places(String phrase, String language, String text) {
        return find(phrase, language, text).stream()
                .map(match -> text.substring(match.start(), match.end()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | burial        | A BURIAL, then.                | BURIAL
                    en | burial        | two burials                    | burials
                    en | funeral       | the funeral\u2019s cost        | funeral\u2019s
                    en | funeral       | the \u2018funeral\u2019         | funeral
                    en | die           | she died                       | died
                    en | die           | he is dying                    | dying
                    en | kill          | killed it                      | killed
                    en | replace       | replacing the product          | replacing
                    en | rest in peace | Rest  in peace!                | Rest  in peace
                    en | anti-ageing   | anti ageing cream              | anti ageing
                    en | #ad           | new lamp #ad                   | #ad
                    en | funeral       | \uff26\uff35\uff2e\uff25\uff32\uff21\uff2c! | \uff26\uff35\uff2e\uff25\uff32\uff21\uff2c
                    en | funeral       | fu\u200bner\u00adal            | fu\u200bner\u00adal
                    en | café          | the cafe\u0301 around          | cafe\u0301
                    de | beerdigung    | die Beerdigungen               | Beerdigungen
                    de | trauerfeier   | Keine Trauerfeierreden         | Trauerfeier
                    de | friedhof      | die Waldfriedhöfe              | friedhöf
                    de | begräbnis     | am Begraebnis                  | Begraebnis
                    de | begräbnis     | die Begräbnisfeier             | Begräbnis
                    de | tod           | ein Todesfall                  | Tod
                    de | krieg         | ein Kriegsschiff               | Krieg
                    de | sarg          | die Särge                      | Särge
                    de | revolutionär  | das revolutionäre Ding         | revolutionäre
                    de | straße        | DIE STRASSE                    | STRASSE
                    de | straße        | DIE STRA\u1e9eE                | STRA\u1e9eE
                    es | funeral       | dos funerales                  | funerales
                    es | único         | Únicos en el mundo             | Únicos
                    ja | 葬儀           | 葬儀のあと                       | 葬儀
                    ja | ハカ           | おはかのまえ                     | はか
                    ja | ハゲ           | ﾊｹﾞ、だ                        | ﾊｹﾞ
                    ja | お墓           | ふるいお墓だ                     | お墓
                    zh | 葬礼           | 在葬礼上                        | 葬礼
                    fr | enterrement   | l\u2019enterrement             | enterrement
                    sv | begravning    | begravningskaffe               | begravning
                    """)
    void a_phrase_is_found_as_its_language_writes_it(
            String language, String phrase, String text, String place) {
        assertThat(places(phrase, language, text)).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | grave         | a gravel path
                    en | grave         | the gravity of it
                    en | organ         | an organic farm
                    en | organ         | well organized
                    en | universe      | the university
                    en | general       | a generous offer
                    en | business      | a busy street
                    en | police        | our policy
                    en | rape          | rapid and grapes
                    en | hell          | hello there
                    en | custom        | our customers
                    en | past          | fresh paste
                    en | coffin        | coffee to go
                    en | rest in peace | rest. In peace
                    en | new           | the news
                    en | sin           | since then
                    de | die           | sie diente
                    de | affe          | eine Giraffe aus Waffeln
                    de | arm           | der Alarm
                    de | tod           | eine Methode
                    de | sarg          | im Sargassomeer
                    de | bus           | ein Bussard
                    es | arma          | un armario
                    es | casa          | un caso
                    es | libra         | un libro
                    es | muerte        | un muerto
                    ja | ハゲ           | ハゲタカだ
                    ja | ハカ           | ハカセのハカリ
                    ja | NS            | SNSで
                    fi | sana          | sanat
                    pt | arma          | um armário
                    """)
    void a_harmless_word_is_left_alone(String language, String phrase, String text) {
        assertThat(places(phrase, language, text)).isEmpty();
    }

    /// Known, and put right with harmless phrases of the list: letters do not tell these apart.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ja | 死      | 必死でつくる
                    de | leiche | das Gleiche
                    de | krieg  | wir kriegen das hin
                    en | grave  | gravely ill
                    """)
    void what_letters_cannot_tell_apart_is_found_too(String language, String phrase, String text) {
        assertThat(places(phrase, language, text)).hasSize(1);
    }

    @Test
    void korean_syllables_are_composed_whatever_their_width() {
        assertThat(Folded.fold("\uffa1\uffc2")).isEqualTo("\uac00");
        assertThat(Folded.fold("\u3131\u314f")).isEqualTo("\uac00");
        assertThat(Folded.fold("\u1100\u1161\u11a8")).isEqualTo("\uac01");
    }

    @Test
    void a_phrase_of_one_language_is_not_looked_for_in_another() {
        Wordings wordings =
                Wordings.of(
                        List.of(new WordingList("death", Map.of("en", List.of("die", "dead")))));

        assertThat(wordings.in("de", "Die Lampe ist dead.")).isEmpty();
        assertThat(wordings.in("en-GB", "They die.")).hasSize(1);
    }

    @Test
    void what_lies_in_a_harmless_phrase_of_its_list_does_not_count() {
        Wordings wordings =
                Wordings.of(
                        List.of(
                                new WordingList(
                                        "death",
                                        Map.of(
                                                "ja", List.of("死"),
                                                "de", List.of("leiche"),
                                                "en", List.of("dead")),
                                        Map.of(
                                                "ja", List.of("必死"),
                                                "de", List.of("gleiche"),
                                                "en", List.of("dead simple")),
                                        null,
                                        null,
                                        null)));

        assertThat(wordings.in("ja", "必死でつくる")).isEmpty();
        assertThat(wordings.in("ja", "必死で死んだ")).hasSize(1);
        assertThat(wordings.in("de", "im Vergleichen")).isEmpty();
        assertThat(wordings.in("de", "die Wasserleiche")).hasSize(1);
        assertThat(wordings.in("en", "Dead simple. Not dead."))
                .extracting(WordingMatch::start)
                .containsExactly(17);
    }

    @Test
    void a_masked_phrase_is_found_and_shown_by_its_first_letters() {
        Wordings wordings =
                Wordings.of(
                        List.of(
                                new WordingList(
                                        "insults",
                                        Map.of("en", List.of("rotten turnip")),
                                        null,
                                        true,
                                        null,
                                        null)));

        assertThat(wordings.in("en", "You rotten turnips!"))
                .extracting(WordingMatch::shown)
                .containsExactly("r***** t*****");
    }

    @Test
    void places_count_in_the_text_as_written() {
        assertThat(find("葬儀", "ja", "㍿\u3099と葬儀"))
                .containsExactly(new WordingMatch("list", "葬儀", 3, 5, false));
    }
}
