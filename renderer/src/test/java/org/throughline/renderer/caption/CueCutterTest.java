package org.throughline.renderer.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;

class CueCutterTest {
    private static final CaptionStandards STANDARDS = CaptionStandards.shipped();
    private static final LineBreaker BREAKER = new LineBreaker(new Letterer(FontBook.shipped()));
    private static final LineBreaker.Room ROOM = new LineBreaker.Room(836, 66, 32, 2);
    private static final LanguagePace ENGLISH = STANDARDS.pace("en-US");

    @Test
    void more_sentences_than_frames_still_become_cues_that_are_there() {
        String text = "One went out and never came. ".repeat(9) + "No.";
        var line = new SpokenLine(0, false, text, new FrameRange(10, 13), 3);

        var cues =
                new CueCutter(BREAKER, STANDARDS)
                        .cut(
                                List.of(line),
                                new CueCutter.Rooms(ROOM, ROOM),
                                ENGLISH,
                                FrameRate.THIRTY);

        assertThat(cues).isNotEmpty().noneMatch(cue -> cue.frames().isEmpty());
    }

    /// Tried one by one, the ways to break these words into eight lines would take for ever.
    @Test
    void a_long_text_that_fits_no_number_of_lines_is_found_out_at_once() {
        String words = String.join(" ", Collections.nCopies(400, "a"));
        var room = new LineBreaker.Room(836, 66, 200, 8);

        assertThat(BREAKER.lines(words, room, ENGLISH)).isEmpty();
    }

    @Test
    void lines_break_where_a_reader_would_pause() {
        var room = new LineBreaker.Room(836, 66, 32, 2);

        assertThat(BREAKER.lines("Old light out, new light in, no tools.", room, ENGLISH))
                .contains(List.of("Old light out,", "new light in, no tools."));
    }

    /// Where a break would part what belongs together it is made elsewhere, though lines are less
    /// even then.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; We asked Maria Lindqvist about the lamp.; Maria | Lindqvist",
                "th; คลิกสองครั้ง หลอดเก่าออก หลอดใหม่เข้า; หลอด | เก่า",
                "zh; 这盏灯的每个零件十五年内都可以更换。; 十 | 五",
            })
    void what_belongs_together_stays_on_a_line(String language, String text, String torn) {
        var pace = STANDARDS.pace(language);
        assumeTrue(
                FontBook.shipped().findMissing(text, language).isEmpty(),
                "left out: this build has no font for " + language);
        var room = new LineBreaker.Room(836, 66, pace.unitsALine(), 3);

        var lines = BREAKER.lines(text, room, pace).orElseThrow();

        assertThat(String.join(" | ", lines)).contains(" | ").doesNotContain(torn);
    }
}
