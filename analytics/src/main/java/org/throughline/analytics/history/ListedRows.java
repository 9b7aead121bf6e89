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
import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.CoveredMonth;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostLink;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;

/// Lists the posts of one file, and the days of accounts, while its rows go on their way. Confined
/// to one thread.
public final class ListedRows implements RowSink {

    /// Days after publishing of which a post keeps its figures: goals are read out within them.
    private static final int FOLLOWED_DAYS = 60;

    /// Posts that are held before all but the newest are left out.
    private static final int MOST_HELD = 2 * PostList.MOST_POSTS;

    private static final int LONGEST_TITLE = 300;

    private static final Pattern LONE = Pattern.compile("\\p{Cs}");
    private static final PostTags NO_TAGS =
            new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null);

    private final RowSink next;
    private final Map<PostKey, ListedPost> posts = new LinkedHashMap<>();
    private final Map<Place, SortedSet<Integer>> months = new LinkedHashMap<>();
    private final Map<PostKey, TreeMap<LocalDate, List<ListedPost.Day>>> days =
            new LinkedHashMap<>();
    private final List<AccountDay> accountDays = new ArrayList<>();
    private int dayRows;
    private long left;
    private @Nullable ListedPost oldest;
    private @Nullable ListedPost oldestWithDays;

    private record Place(
            Platform platform, @Nullable String account, YearMonth month, boolean lifetime) {}

    public ListedRows(RowSink next) {
        this.next = next;
    }

    /// What was listed, as of a file.
    public PostList list(String file, String sha256) {
        leaveOutOldest();
        leaveOutOldestMonths();
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
        Optional.ofNullable(days.get(post.post().site()))
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
        if (sample.day().isAfter(published.plusDays(FOLLOWED_DAYS)) || isOfNoDays(sample.post())) {
            return;
        }
        List<ListedPost.Day> rows =
                days.computeIfAbsent(sample.post().site(), _ -> new TreeMap<>())
                        .computeIfAbsent(sample.day(), _ -> new ArrayList<>(1));
        if (!rows.removeIf(row -> row.placement().equals(sample.placement()))) {
            dayRows++;
        }
        rows.add(new ListedPost.Day(sample.day(), sample.placement(), sample.counts()));
        if (dayRows > PostList.MOST_DAYS) {
            leaveOutOldestDays();
        }
    }

    private boolean isOfNoDays(PostKey key) {
        ListedPost post = posts.get(key.site());
        return post == null || isBefore(post, oldestWithDays);
    }

    private static boolean isBefore(ListedPost post, @Nullable ListedPost first) {
        return first != null && PostList.OLDEST_FIRST.compare(post, first) < 0;
    }

    /// A post keeps all its days or none: a sum over some of them would be wrong.
    private void leaveOutOldestDays() {
        int kept = 0;
        for (ListedPost post : newestFirst()) {
            int own = rowsOf(post.post().site());
            if (kept + own > PostList.MOST_DAYS * 3 / 4) {
                break;
            }
            kept += own;
            oldestWithDays = post;
        }
        days.keySet().removeIf(this::isOfNoDays);
        dayRows = kept;
    }

    private int rowsOf(PostKey key) {
        TreeMap<LocalDate, List<ListedPost.Day>> own = days.get(key);
        return own == null ? 0 : own.values().stream().mapToInt(List::size).sum();
    }

    private List<ListedPost> newestFirst() {
        return posts.values().stream().sorted(PostList.OLDEST_FIRST.reversed()).toList();
    }

    private void leaveOutOldest() {
        if (posts.size() <= PostList.MOST_POSTS) {
            return;
        }
        left += posts.size() - PostList.MOST_POSTS;
        ListedPost first = newestFirst().get(PostList.MOST_POSTS - 1);
        posts.values().removeIf(post -> isBefore(post, first));
        days.keySet().retainAll(posts.keySet());
        dayRows = days.keySet().stream().mapToInt(this::rowsOf).sum();
        oldest = first;
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
                post.site(),
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

    /// What was told of accounts.
    public List<AccountDay> accountDays() {
        return List.copyOf(accountDays);
    }

    @Override
    public void take(long line, AccountDay day) {
        accountDays.add(day);
        next.take(line, day);
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
        if (months.size() > 2 * PostList.MOST_PLACES) {
            leaveOutOldestMonths();
        }
    }

    private void leaveOutOldestMonths() {
        YearMonth first =
                CoveredMonth.firstKept(months.keySet().stream().map(Place::month).toList());
        months.keySet().removeIf(place -> place.month().isBefore(first));
    }

    private boolean list(ListedPost post) {
        PostKey key = post.post().site();
        ListedPost before = posts.get(key);
        if (before == null && isBefore(post, oldest)) {
            left++;
            return false;
        }
        // most rows of a daily file say of their post what the row before said
        if (before == null || !saysTheSame(before, post)) {
            posts.put(key, before == null ? post : before.with(post));
        }
        if (posts.size() > MOST_HELD) {
            leaveOutOldest();
        }
        return posts.containsKey(key);
    }

    private static boolean saysTheSame(ListedPost before, ListedPost row) {
        return row.latest() == null
                && row.post().equals(before.post())
                && row.tags().equals(before.tags())
                && Objects.equals(row.account(), before.account())
                && Objects.equals(row.market(), before.market())
                && Objects.equals(row.publishedAt(), before.publishedAt())
                && Objects.equals(row.lengthSeconds(), before.lengthSeconds());
    }
}
