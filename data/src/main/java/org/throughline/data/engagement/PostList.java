package org.throughline.data.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The posts that a history knows, and the months that its files tell.
///
/// @param list version of this form, 1
/// @param files SHA-256 of the files that it was made from
/// @param left how often an old post was not listed, since there were too many; one that several
///   files tell may be counted several times
/// @param tags what the analyses are told that people say; absent: nothing
public record PostList(
        int list,
        List<String> files,
        List<ListedPost> posts,
        List<CoveredMonth> months,
        long left,
        @Nullable List<SaidTags> tags) {

    public PostList(
            int list,
            List<String> files,
            List<ListedPost> posts,
            List<CoveredMonth> months,
            long left) {
        this(list, files, posts, months, left, null);
    }

    /// Nothing yet.
    public static final PostList NONE = new PostList(1, List.of(), List.of(), List.of(), 0);

    /// Of more the newest are listed: they are those that somebody would tag or join.
    public static final int MOST_POSTS = 20_000;

    /// Rows of days over all posts; the oldest posts have none where there are more.
    public static final int MOST_DAYS = 300_000;

    /// Accounts and months together; of more the newest months are told.
    public static final int MOST_PLACES = 50_000;

    /// Those that no file dates come before all others.
    public static final Comparator<ListedPost> OLDEST_FIRST =
            Comparator.comparing((ListedPost each) -> each.published().orElse(LocalDate.MIN))
                    .thenComparing(each -> each.post().id())
                    .thenComparing(each -> each.post().platform());

    public PostList {
        files = List.copyOf(files);
        posts = List.copyOf(posts);
        months = List.copyOf(months);
        tags = tags == null || tags.isEmpty() ? null : List.copyOf(tags);
        if (list != 1) {
            throw new IllegalArgumentException("list is 1, not " + list);
        }
    }

    /// What both tell together; of what both tell, what the later one says.
    public PostList with(PostList later) {
        Map<PostKey, ListedPost> all = new LinkedHashMap<>();
        posts.forEach(each -> all.merge(each.post().site(), each, ListedPost::with));
        later.posts.forEach(each -> all.merge(each.post().site(), each, ListedPost::with));
        List<ListedPost> listed = newest(all.values());
        return new PostList(
                1,
                both(files, later.files),
                listed,
                CoveredMonth.both(months, later.months),
                left + later.left + (all.size() - listed.size()),
                later.tags == null ? tags : later.tags);
    }

    /// As many as are listed, in their order, and of these as many days.
    private static List<ListedPost> newest(Collection<ListedPost> all) {
        long days = all.stream().mapToLong(each -> each.days().size()).sum();
        if (all.size() <= MOST_POSTS && days <= MOST_DAYS) {
            return List.copyOf(all);
        }
        Map<PostKey, ListedPost> kept = new HashMap<>();
        int sum = 0;
        for (ListedPost each :
                all.stream().sorted(OLDEST_FIRST.reversed()).limit(MOST_POSTS).toList()) {
            sum += each.days().size();
            kept.put(each.post(), sum <= MOST_DAYS ? each : each.withoutDays());
        }
        return all.stream().flatMap(each -> Stream.ofNullable(kept.get(each.post()))).toList();
    }

    /// The same with other tags for the analyses.
    public PostList withTags(List<SaidTags> said) {
        return new PostList(list, files, posts, months, left, said);
    }

    /// Empty where the analyses are told nothing.
    @Override
    public List<SaidTags> tags() {
        return tags == null ? List.of() : tags;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
