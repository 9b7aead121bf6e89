package org.throughline.renderer.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.throughline.data.time.FrameRange;

class WordTimesTest {
    private static final CaptionStandards STANDARDS = CaptionStandards.shipped();

    @Test
    void words_share_the_time_of_speaking_and_the_last_one_stays() {
        var cue =
                new CaptionCue(
                        1, 0, false, new FrameRange(30, 90), List.of("Two clicks:", "done."));

        assertThat(WordTimes.of(cue, STANDARDS.pace("en"), 2))
                .extracting(
                        WordTimes.Word::line,
                        WordTimes.Word::from,
                        WordTimes.Word::to,
                        WordTimes.Word::frames)
                .containsExactly(
                        tuple(0, 0, 3, new FrameRange(30, 36)),
                        tuple(0, 4, 11, new FrameRange(36, 50)),
                        tuple(1, 0, 5, new FrameRange(50, 90)));
    }

    @Test
    void words_are_parted_as_their_language_parts_them_with_the_signs_beside_them() {
        assertThat(words("en", "\"Don't – stop,\" she said."))
                .containsExactly("\"Don't", "–", "stop,\"", "she", "said.");
        assertThat(words("ja", "「消えた」、20秒。")).doesNotContain("、", "。", "「");
        assertThat(words("th", "คลิกสองครั้ง")).hasSizeGreaterThan(1);
        assertThat(words("ar", "نقرتان، ويعود الضوء!"))
                .containsExactly("نقرتان،", "ويعود", "الضوء!");
    }

    @Property(tries = 300)
    void words_follow_each_other_inside_their_caption(
            @ForAll @Size(min = 1, max = 2)
                    List<@NotBlank @AlphaChars @StringLength(max = 30) String> lines,
            @ForAll @IntRange(min = 1, max = 200) int length,
            @ForAll @DoubleRange(min = 0.01, max = 20) double framesPerUnit) {
        var cue = new CaptionCue(1, 0, false, new FrameRange(7, 7 + length), lines);

        var words = WordTimes.of(cue, STANDARDS.pace("en"), framesPerUnit);

        assertThat(words).isNotEmpty();
        assertThat(words.getFirst().frames().from()).isEqualTo(7);
        assertThat(words.getLast().frames().to()).isEqualTo(7 + length);
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).frames().from()).isEqualTo(words.get(i - 1).frames().to());
        }
    }

    @Test
    void a_word_begins_when_its_file_says_and_those_between_share_the_time() {
        var cue =
                new CaptionCue(
                        1, 0, false, new FrameRange(30, 90), List.of("Two clicks:", "all done."));
        var starts =
                List.of(
                        new WordTimes.Start(3, 60),
                        new WordTimes.Start(5, 61),
                        new WordTimes.Start(13, 80));

        assertThat(WordTimes.of(cue, STANDARDS.pace("en"), 100, starts))
                .extracting(WordTimes.Word::frames)
                .containsExactly(
                        new FrameRange(30, 60),
                        new FrameRange(60, 74),
                        new FrameRange(74, 80),
                        new FrameRange(80, 90));
    }

    @Property(tries = 300)
    void words_follow_each_other_whatever_their_file_says(
            @ForAll @Size(max = 6) List<@IntRange(max = 12) Integer> after,
            @ForAll @Size(max = 6) List<@IntRange(max = 120) Integer> frames) {
        var cue = new CaptionCue(1, 0, false, new FrameRange(7, 97), List.of("a bc d", "efg h"));
        var starts = new java.util.ArrayList<WordTimes.Start>();
        for (int i = 0; i < Math.min(after.size(), frames.size()); i++) {
            starts.add(new WordTimes.Start(after.get(i), frames.get(i)));
        }

        var words = WordTimes.of(cue, STANDARDS.pace("en"), 3, starts);

        assertThat(words.getFirst().frames().from()).isEqualTo(7);
        assertThat(words.getLast().frames().to()).isEqualTo(97);
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).frames().from()).isEqualTo(words.get(i - 1).frames().to());
        }
    }

    private static List<String> words(String language, String text) {
        var cue = new CaptionCue(1, 0, false, new FrameRange(0, 900), List.of(text));
        return WordTimes.of(cue, STANDARDS.pace(language), 20).stream()
                .map(word -> text.substring(word.from(), word.to()))
                .toList();
    }
}
