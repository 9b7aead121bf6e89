package org.throughline.planner.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftMeasure;
import org.throughline.data.trend.LiftReport;
import org.throughline.data.trend.LiftVerdict;
import org.throughline.data.trend.PostFigure;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.SeriesPosts;
import org.throughline.data.trend.TrendReport;

/// The way from what a report says to the posts behind it.
class PostsBehindTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 14);
    private static final Market US = new Market("US");
    private static final SeriesKey SERIES = new SeriesKey(SeriesKind.HASHTAG, "fix&it=?#", US);
    private static final Comparison QUESTION = new Comparison(ComparedBy.HOOK, "question");

    @Property
    void an_address_says_what_was_asked_whatever_the_word_holds(@ForAll("words") String word) {
        for (PostsOf asked :
                List.of(
                        new PostsOf.Series(new SeriesKey(SeriesKind.HASHTAG, word, US)),
                        new PostsOf.Sides(new Comparison(ComparedBy.FORMAT, word)))) {
            String address = asked.address(DAY);
            String query = address.substring(address.indexOf('?') + 1);

            assertThat(address).matches("[A-Za-z0-9/?&=%._*-]+");
            var parameters = QueryParameters.fromString(query).getParameters();
            assertThat(PostsOf.of(parameters)).contains(asked);
            assertThat(PostsOf.until(parameters)).contains(DAY);
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange(' ', '\u024f')
                .withChars('\u0431', '\u65e5', '\u05d0')
                .ofMinLength(1)
                .filter(word -> !word.isBlank());
    }

    @Test
    void a_series_leads_to_those_furthest_above_and_says_how_many_there_are() {
        BehindPosts posts = BehindPosts.of(report(), new PostsOf.Series(SERIES)).orElseThrow();

        assertThat(posts.all()).isEqualTo(37);
        assertThat(posts.kept()).isEqualTo(1);
        assertThat(BehindPosts.of(report(), new PostsOf.Series(series("other")))).isEmpty();
    }

    @Test
    void a_comparison_leads_to_both_sides_and_leaves_out_whose_side_is_not_known() {
        BehindPosts posts = BehindPosts.of(report(), new PostsOf.Sides(QUESTION)).orElseThrow();

        assertThat(posts.groups())
                .extracting(group -> group.has() + " " + group.lines().size())
                .containsExactly("true 1", "false 1");
        assertThat(posts.all()).isEqualTo(60);
    }

    @Test
    void posts_that_were_not_compared_are_not_among_those_compared() {
        BehindPosts posts = BehindPosts.of(report(), new PostsOf.Sides(QUESTION)).orElseThrow();

        assertThat(posts.groups().stream().flatMap(group -> group.lines().stream()))
                .extracting(line -> line.figure().post().id())
                .containsExactly("=1+1", "2");
        assertThat(posts.kept()).isLessThanOrEqualTo(posts.all());
    }

    @Test
    void a_table_of_posts_is_no_formula() {
        BehindPosts posts = BehindPosts.of(report(), new PostsOf.Sides(QUESTION)).orElseThrow();

        assertThat(PostsTable.of(posts).lines().toList())
                .containsExactly(
                        "\uFEFFpost_id,platform,account,published,has,engagements,usual,times_usual,watched_share",
                        "'=1+1,tiktok,'@tindrel,2027-02-01,true,30.0,10.0,3.0,",
                        "2,tiktok,'@tindrel,2027-02-01,false,5.0,10.0,0.5,");
    }

    @Test
    void ids_of_lifts_differ_whatever_letters_their_words_have() {
        List<String> ids = new ArrayList<>();
        Set<String> different = new HashSet<>();
        for (String key : List.of("\u65e5\u672c", "\u65e5\u8a9e", "a b", "a-b", "A-b", "\u00e4")) {
            String id = LiftsPanel.id(lift(new Comparison(ComparedBy.HOOK, key)));
            ids.add(id);
            different.add(id);
        }

        assertThat(different).hasSameSizeAs(ids);
        assertThat(ids).allMatch(id -> id.matches("[A-Za-z0-9_-]+"));
    }

    private static SeriesKey series(String key) {
        return new SeriesKey(SeriesKind.HASHTAG, key, US);
    }

    private static Lift lift(Comparison comparison) {
        return new Lift(
                comparison,
                LiftMeasure.ENGAGEMENT,
                null,
                30,
                30,
                LiftVerdict.BETTER,
                new Interval(1.3, 1.1, 1.5),
                null,
                null,
                30.0,
                0,
                0);
    }

    private static PostFigure figure(String id, double engagements) {
        return new PostFigure(
                new PostKey(Platform.TIKTOK, id),
                "@tindrel",
                LocalDate.of(2027, 2, 1),
                engagements,
                10.0);
    }

    private static ComparedPost post(String id, @Nullable String hook, double engagements) {
        return new ComparedPost(
                figure(id, engagements), US, null, null, hook, null, List.of(), null, null);
    }

    /// One before which its account has too few posts to say what is usual.
    private static ComparedPost unusual(String id, String hook) {
        return new ComparedPost(
                new PostFigure(
                        new PostKey(Platform.TIKTOK, id),
                        "@tindrel",
                        LocalDate.of(2027, 2, 1),
                        7,
                        null),
                US,
                null,
                null,
                hook,
                null,
                List.of(),
                null,
                0.4);
    }

    private static TrendReport report() {
        return new TrendReport(
                DAY,
                1,
                0.1,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new LiftReport(7, 60, 0, 0, 0, 0, 0.05, List.of(lift(QUESTION))),
                new PostsBehind(
                        List.of(
                                post("=1+1", "question", 30),
                                post("2", "myth", 5),
                                post("3", null, 9),
                                unusual("5", "question")),
                        60,
                        List.of(new SeriesPosts(SERIES, DAY, 37, List.of(figure("4", 40)))),
                        List.of()),
                null,
                null);
    }
}
