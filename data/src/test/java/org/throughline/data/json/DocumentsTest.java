package org.throughline.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.plan.PlanSamples;
import org.throughline.data.plan.ProductionPlan;

class DocumentsTest {

    private final Documents documents = new Documents();

    @Test
    void a_plan_reads_back_as_it_was_written() {
        ProductionPlan plan = PlanSamples.plan();

        ProductionPlan back = documents.read(documents.write(plan), ProductionPlan.class);

        assertThat(back).isEqualTo(plan);
        assertThat(documents.hash(back)).isEqualTo(documents.hash(plan));
    }

    @Test
    void a_case_of_a_sealed_type_says_which_it_is() {
        assertThat(documents.write(PlanSamples.story()))
                .contains("{\"type\":\"footage\",\"at\":{\"from\":0,\"to\":84}")
                .contains("\"begins\":{\"type\":\"cut\"}")
                .contains("\"rate\":\"30/1\"")
                .contains("\"in\":\"PT10S\"");
    }

    @Test
    void an_unknown_key_is_refused_with_its_place() {
        String altered =
                documents.write(PlanSamples.plan()).replace("\"duck\"", "\"dack\":true,\"duck\"");

        assertThatThrownBy(() -> documents.read(altered, ProductionPlan.class))
                .isInstanceOf(NotReadable.class)
                .hasMessage("story.music.dack: this key is not known");
    }

    @Test
    void a_missing_key_is_refused_with_its_place() {
        String altered = documents.write(PlanSamples.plan()).replace("\"duck\":true,", "");

        assertThatThrownBy(() -> documents.read(altered, ProductionPlan.class))
                .hasMessage("story.music.duck: this key is missing");
    }

    @Test
    void a_key_given_twice_is_refused() {
        String altered =
                documents.write(PlanSamples.plan()).replace("\"duck\"", "\"duck\":false,\"duck\"");

        assertThatThrownBy(() -> documents.read(altered, ProductionPlan.class))
                .isInstanceOf(NotReadable.class)
                .hasMessageContaining("this is not JSON");
    }

    @Test
    void a_value_that_a_type_refuses_is_refused_with_its_place() {
        String altered = documents.write(PlanSamples.plan()).replace("\"US\"", "\"us\"");

        assertThatThrownBy(() -> documents.read(altered, ProductionPlan.class))
                .isInstanceOf(NotReadable.class)
                .hasMessageContaining("a market is a two-letter country code");
    }

    private record Words(Map<String, String> words) {}

    @Test
    void the_canonical_form_is_that_of_rfc_8785() {
        // U+FB33 sorts after the surrogates of U+1F600, as UTF-16 has it and code points have not
        var words =
                new Words(
                        Map.of(
                                "\ufb33", "Hebrew",
                                "\ud83d\ude00", "smile \u2028\u007f",
                                "\r", "return \r\n\t\u000f",
                                "1", "\"\\/"));

        assertThat(new String(documents.canonical(words), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"words\":{\"\\r\":\"return \\r\\n\\t\\u000f\",\"1\":\"\\\"\\\\/\","
                                + "\"\ud83d\ude00\":\"smile \u2028\u007f\",\"\ufb33\":\"Hebrew\"}}");
    }

    @Test
    void half_a_surrogate_pair_never_hashes_like_another_text() {
        for (String half : List.of("\ud83d", "\ude00", "a\ud83dz", "\ude00\ud83d")) {
            Words words = new Words(Map.of("a", half));

            assertThatThrownBy(() -> documents.hash(words))
                    .isInstanceOf(NotReadable.class)
                    .hasMessageContaining("surrogate");
        }
    }
}
