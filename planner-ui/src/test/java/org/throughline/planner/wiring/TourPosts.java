package org.throughline.planner.wiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.trend.ComparedPost;
import org.throughline.data.trend.HookHold;
import org.throughline.data.trend.HookHold.Hold;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.PostFigure;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesPosts;

/// The posts behind the report of a tour; one of them has an id that means ill.
final class TourPosts {

    static final String ILL = "7'><img src=x onerror=alert(1)>";

    private static final Market US = new Market("US");

    private TourPosts() {}

    static PostsBehind behind(LocalDate day, SeriesKey series) {
        List<ComparedPost> compared = new ArrayList<>();
        for (int post = 0; post < 60; post++) {
            compared.add(
                    new ComparedPost(
                            figure(post == 0 ? ILL : "73" + post, day.minusDays(8 + post), post),
                            US,
                            "care-and-repair",
                            "how-to",
                            post % 2 == 0 ? "problem-first" : "question",
                            null,
                            List.of(post % 3 == 0 ? "customer" : "people-none"),
                            false,
                            0.4 + post / 200.0));
        }
        return new PostsBehind(
                compared,
                200,
                List.of(
                        new SeriesPosts(
                                series,
                                day.minusDays(5),
                                31,
                                List.of(
                                        figure(ILL, day.minusDays(6), 9),
                                        figure("7301", day.minusDays(4), 4)))),
                List.of(
                        hold("problem-first", Hold.WATCHED, 30, new Interval(0.62, 0.58, 0.66), 0),
                        hold("problem-first", Hold.COMPLETED, 30, new Interval(0.3, 0.2, 0.4), 0),
                        hold("question", Hold.WATCHED, 24, new Interval(0.41, 0.36, 0.46), 0),
                        hold("question", Hold.COMPLETED, 12, null, 8)));
    }

    private static PostFigure figure(String id, LocalDate published, int engagements) {
        return new PostFigure(
                new PostKey(Platform.TIKTOK, id), "tindrel.us", published, 90 + engagements, 100.0);
    }

    private static HookHold hold(
            String hook, Hold hold, int posts, @Nullable Interval share, int needMore) {
        return new HookHold(hook, hold, posts, share, needMore);
    }
}
