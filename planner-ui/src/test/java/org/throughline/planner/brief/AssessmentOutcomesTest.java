package org.throughline.planner.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Lane;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// What is said of outcomes that no sample brief has.
class AssessmentOutcomesTest {
    private static final Market DE = new Market("DE");
    private static final Assessment ASSESSMENT =
            new Assessment(
                    new BriefId("b"),
                    "Cosmetics",
                    1,
                    List.of(),
                    List.of(),
                    List.of(
                            new Ask(
                                    "scientific",
                                    DE,
                                    null,
                                    "claims",
                                    "plan",
                                    List.of(),
                                    new Asking(true, List.of("legal"), 2))),
                    List.of(
                            new Need(
                                    "label",
                                    null,
                                    DE,
                                    true,
                                    "",
                                    5000,
                                    List.of(),
                                    null,
                                    new Showing(
                                            "Werbung",
                                            List.of(Showing.SCREEN, Showing.POST_TEXT),
                                            Showing.FIRST_FRAME,
                                            "4%")),
                            new Need(
                                    "evidence",
                                    "claim c1",
                                    null,
                                    true,
                                    "",
                                    0,
                                    List.of(),
                                    List.of("clinical-study"),
                                    null)),
                    List.of(
                            new Never(
                                    "wording",
                                    "flawless",
                                    null,
                                    true,
                                    true,
                                    List.of(),
                                    "cared-for")),
                    List.of(new Hold(DE, "stock-confirmed", List.of(), List.of(), Platform.TIKTOK)),
                    List.of(),
                    new Lane(true, 1, List.of()),
                    List.of(),
                    List.of());

    @Test
    void the_document_holds_every_field_of_every_outcome() {
        assertThat(first("asks"))
                .containsEntry("how", map("all", true, "after", List.of("legal"), "withinDays", 2));
        assertThat(first("needs"))
                .containsEntry("leastSeconds", 5.0)
                .containsEntry("of", null)
                .containsEntry(
                        "showing",
                        map(
                                "text",
                                "Werbung",
                                "where",
                                List.of("screen", "post-text"),
                                "from",
                                "first-frame",
                                "size",
                                "4%"));
        assertThat(second("needs"))
                .containsEntry("of", List.of("clinical-study"))
                .containsEntry("showing", null);
        assertThat(first("never")).containsEntry("replacement", "cared-for");
        assertThat(first("holds")).containsEntry("platform", "tiktok");
    }

    @Test
    void the_lines_say_how_words_stand_in_the_film_and_what_waits() {
        assertThat(AssessmentText.of(ASSESSMENT))
                .contains(
                        "  DE on tiktok until stock-confirmed",
                        "  DE   label \"Werbung\", from first-frame, size 4%, screen and post-text,"
                                + " at least 5.0 s",
                        "  scientific     DE   claims, plan, everybody, after legal, within 2 days",
                        "Refused: wording flawless, say \"cared-for\" instead");
    }

    private static Map<String, Object> map(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> first(String field) {
        return entry(field, 0);
    }

    private static Map<String, Object> second(String field) {
        return entry(field, 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entry(String field, int index) {
        List<Map<String, Object>> entries =
                (List<Map<String, Object>>) AssessmentDocument.of(ASSESSMENT).get(field);
        return entries.get(index);
    }
}
