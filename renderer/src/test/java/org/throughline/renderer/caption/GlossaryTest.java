package org.throughline.renderer.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.time.FrameRange;

class GlossaryTest {
    private static final CaptionStandards STANDARDS = CaptionStandards.shipped();
    private static final Glossary GLOSSARY =
            new Glossary(
                    List.of(
                            term("Tindrel"),
                            new Glossary.Term(
                                    "Lights back on",
                                    List.of(),
                                    List.of("Licht wieder an", "明かりがつく"),
                                    List.of("de", "ja-JP")),
                            new Glossary.Term(
                                    "Kofi Ambrestad", List.of("Kofi"), List.of(), List.of()),
                            new Glossary.Term("Lumen 300", List.of("Lumen"), List.of(), List.of()),
                            term("ティンドレル"),
                            term("कोफी")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The tindrel lamp | tindrel",
                "A Tindrell lamp | Tindrell",
                "A Tindral lamp | Tindral",
                "A Tin-Drel lamp | Tin-Drel",
                "A tindrel's light | tindrel's",
                "Ask Kofi Ambrested. | Kofi Ambrested",
                "Ask Kofi ambrestad. | Kofi ambrestad",
                "The lumen 300 | lumen 300",
            })
    void a_name_in_other_letters_is_found(String says, String found) {
        assertThat(check("en", says))
                .extracting(CaptionFault::kind, CaptionFault::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CaptionFault.Kind.MISSPELLED, found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Tindrel. Tindrel's.",
                "en | THE TINDREL LAMP",
                "de | Tindrels Lampe, die Tindrel-Lampe",
                "en | Kofi, kindred spirits, lumens, Lumen 200",
                "en | Tin soldiers drill",
                "hi | काफी देर",
                "en | lights back on",
                "ja | ティンドレルの電球",
            })
    void a_name_as_it_is_written_is_taken_and_so_is_another_word(String language, String says) {
        assertThat(check(language, says)).isEmpty();
    }

    @Test
    void a_name_broken_over_two_lines_is_one_name_and_a_fault_stands_at_its_line() {
        assertThat(check("en", "Ask Kofi", "Ambrestad now")).isEmpty();
        assertThat(check("en", "Good morning.", "Ask Kofi", "ambrestad"))
                .extracting(CaptionFault::line, CaptionFault::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "Kofi ambrestad"));
    }

    @Test
    void half_width_letters_are_another_spelling() {
        assertThat(check("ja", "ﾃｨﾝﾄﾞﾚﾙの電球"))
                .extracting(CaptionFault::kind)
                .containsExactly(CaptionFault.Kind.MISSPELLED);
    }

    @Test
    void what_stands_for_a_term_that_is_kept_is_found_in_its_languages_alone() {
        assertThat(check("de", "Heute: Licht", "wieder an!"))
                .extracting(CaptionFault::kind, CaptionFault::limit, CaptionFault::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                CaptionFault.Kind.REPLACED, "Lights back on", "Licht wieder an"));
        assertThat(check("ja", "もう明かりがつくよ"))
                .extracting(CaptionFault::kind)
                .containsExactly(CaptionFault.Kind.REPLACED);
        assertThat(check("en", "Licht wieder an")).isEmpty();
    }

    private static Glossary.Term term(String text) {
        return new Glossary.Term(text, List.of(), List.of(), List.of());
    }

    private static List<CaptionFault> check(String language, String... lines) {
        var cue = new CaptionCue(1, 0, false, new FrameRange(0, 90), List.of(lines));
        return GLOSSARY.faults(cue, language, STANDARDS.pace(language));
    }
}
