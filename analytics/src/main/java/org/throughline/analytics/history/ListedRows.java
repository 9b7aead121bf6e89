package org.throughline.analytics.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.RowSink;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.CoveredMonth;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostLink;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;

/// Lists the posts of one file while its rows go on their way. Confined to one thread.
public final class ListedRows implements RowSink {

    /// Days after publishing of which a post keeps its figures: goals are read out within them.
    private static final int FOLLOWED_DAYS = 60;

    /// Rows of days over all posts of a file; what is beyond is left to the tables.
    private static final int MOST_DAYS = 300_000;

    private static final int LONGEST_TITLE = 300;

    private static final Pattern LONE = Pattern.compile("\\p{Cs}");
    private static final PostTags NO_TAGS =
            new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null);

    private final RowSink next;
    private final Map<PostKey, ListedPost> posts = new LinkedHashMap<>();
    private final Map<Place, SortedSet<Integer>> months = new LinkedHashMap<>();
    private final Map<PostKey, TreeMap<LocalDate, List<ListedPost.Day>>> days =
            new LinkedHashMap<>();
    private int dayRows;
    private long left;

    private record Place(
            Platform platform, @Nullable String account, YearMonth month, boolean lifetime) {}

    public ListedRows(RowSink next) {
        this.next = next;
    }

    /// What was listed, as of a file.
    public PostList list(String file, String sha256) {
        List<ListedPost> listed =
                posts.values().stream().map(post -> post.with(daysOf(post))).toList();
        List<CoveredMonth> covered =
                months.entrySet().stream()
                        .map(each ->
                                new CoveredMonth(
                                        file,
                                        sha256,
                                        each.getKey().platform(),
                                        each.getKey().account(),
                                        each.getKey().month(),
                                        each.getKey().lifetime(),
                                        List.copyOf(each.getValue())))
                        .toList();
        return new PostList(1, List.of(sha256), listed, covered, left);
    }

    private ListedPost daysOf(ListedPost post) {
        List<ListedPost.Day> rows = new ArrayList<>();
        Optional.ofNullable(days.get(post.post()))
                .ifPresent(all -> all.values().forEach(rows::addAll));
        return new ListedPost(
                post.post(), null, null, null, null, null, null, null, NO_TAGS, rows, null);
    }

    @Override
    public void take(long line, DailySample sample) {
        cover(sample.post().platform(), sample.account(), sample.day(), false);
        boolean listed =
                list(
                        new ListedPost(
                                sample.post(),
                                sample.account(),
                                sample.market(),
                                sample.publishedAt(),
                                null,
                                sample.lengthSeconds(),
                                null,
                                PostLink.of(sample.post()).orElse(null),
                                sample.tags(),
                                List.of(),
                                null));
        if (listed) {
            day(sample);
        }
        next.take(line, sample);
    }

    /// Of two rows of a day and placement the later one counts.
    private void day(DailySample sample) {
        LocalDate published = LocalDate.ofInstant(sample.publishedAt(), ZoneOffset.UTC);
        if (sample.day().isAfter(published.plusDays(FOLLOWED_DAYS)) || dayRows >= MOST_DAYS) {
            return;
        }
        List<ListedPost.Day> rows =
                days.computeIfAbsent(sample.post(), _ -> new TreeMap<>())
                        .computeIfAbsent(sample.day(), _ -> new ArrayList<>(1));
        if (!rows.removeIf(row -> row.placement().equals(sample.placement()))) {
            dayRows++;
        }
        rows.add(new ListedPost.Day(sample.day(), sample.placement(), sample.counts()));
    }

    @Override
    public void take(long line, Snapshot snapshot) {
        cover(snapshot.post().platform(), snapshot.account(), snapshot.taken(), true);
        list(
                new ListedPost(
                        snapshot.post(),
                        snapshot.account(),
                        null,
                        null,
                        snapshot.publishedAt(),
                        snapshot.lengthSeconds(),
                        null,
                        PostLink.of(snapshot.post()).orElse(null),
                        NO_TAGS,
                        List.of(),
                        new ListedPost.Lifetime(snapshot.taken(), snapshot.counts())));
        next.take(line, snapshot);
    }

    @Override
    public void describe(PostKey post, String title, String link) {
        String plain = title.strip().replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        String cut = shortened(plain);
        posts.computeIfPresent(
                post,
                (_, listed) ->
                        listed.with(
                                new ListedPost(
                                        post,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        cut.isEmpty() ? null : cut,
                                        PostLink.of(post.platform(), link).orElse(null),
                                        NO_TAGS,
                                        List.of(),
                                        null)));
        next.describe(post, title, link);
    }

    /// Never within a sign of two parts; a part that stands alone in a file is left out, since it
    /// cannot be written.
    private static String shortened(String title) {
        String whole = LONE.matcher(title).replaceAll("");
        return whole.codePointCount(0, whole.length()) > LONGEST_TITLE
                ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TITLE)) + "…"
                : whole;
    }

    @Override
    public void refuse(RefusedRow row) {
        next.refuse(row);
    }

    private void cover(Platform platform, @Nullable String account, LocalDate day, boolean all) {
        months.computeIfAbsent(
                        new Place(platform, account, YearMonth.from(day), all),
                        _ -> new TreeSet<>())
                .add(day.getDayOfMonth());
    }

    private boolean list(ListedPost post) {
        ListedPost before = posts.get(post.post());
        if (before == null && posts.size() >= PostList.MOST_POSTS) {
            left++;
            return false;
        }
        // most rows of a daily file say of their post what the row before said
        if (before == null || !saysTheSame(before, post)) {
            posts.put(post.post(), before == null ? post : before.with(post));
        }
        return true;
    }

    private static boolean saysTheSame(ListedPost before, ListedPost row) {
        return row.latest() == null
                && row.tags().equals(before.tags())
                && Objects.equals(row.account(), before.account())
                && Objects.equals(row.market(), before.market())
                && Objects.equals(row.publishedAt(), before.publishedAt())
                && Objects.equals(row.lengthSeconds(), before.lengthSeconds());
    }
}
