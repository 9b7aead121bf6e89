package org.throughline.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.planner.shell.Found;
import org.throughline.planner.shell.Found.Kind;

class RankingTest {

    private static final Found PAGE = new Found(Kind.PAGE, "Media", "", "media-library");
    private static final Found VIDEO = new Found(Kind.VIDEO, "Fifteen years", "Lights", "plan/a");
    private static final Found OTHER = new Found(Kind.VIDEO, "Years of café light", "", "plan/b");
    private static final Found DRAFT =
            new Found(Kind.DRAFT, "Fifteen years", "US tiktok", "draft/a");

    @Test
    void what_begins_with_all_of_it_comes_first_then_the_kinds_in_their_order() {
        assertThat(best("years")).containsExactly(OTHER, VIDEO, DRAFT);
        assertThat(best("fifteen")).containsExactly(VIDEO, DRAFT);
    }

    @Test
    void each_word_is_somewhere_in_title_or_detail() {
        assertThat(best("tiktok fif")).containsExactly(DRAFT);
        assertThat(best("fifteen cafe")).isEmpty();
    }

    @Test
    void case_and_accents_do_not_matter_and_signs_are_only_letters() {
        assertThat(best("CAFE")).containsExactly(OTHER);
        assertThat(best(".*")).isEmpty();
        assertThat(best("(")).isEmpty();
    }

    @Test
    void nothing_typed_finds_all_up_to_the_most() {
        assertThat(best(" ")).hasSize(4);
        assertThat(Ranking.best("", Stream.of(PAGE, VIDEO), 1)).containsExactly(PAGE);
    }

    private static List<Found> best(String words) {
        return Ranking.best(words, Stream.of(DRAFT, OTHER, VIDEO, PAGE), 10);
    }
}
