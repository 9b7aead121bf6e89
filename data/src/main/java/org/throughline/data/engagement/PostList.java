package org.throughline.data.engagement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The posts that a history knows, and the months that its files tell.
///
/// @param list version of this form, 1
/// @param files SHA-256 of the files that it was made from
/// @param left posts that were not listed, since there were too many
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

    /// More are none that somebody would tag or join; they are counted.
    public static final int MOST_POSTS = 20_000;

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
        posts.forEach(each -> all.put(each.post(), each));
        long tooMany = left + later.left;
        for (ListedPost each : later.posts) {
            if (all.size() < MOST_POSTS || all.containsKey(each.post())) {
                all.merge(each.post(), each, ListedPost::with);
            } else {
                tooMany++;
            }
        }
        return new PostList(
                1,
                both(files, later.files),
                List.copyOf(all.values()),
                both(months, later.months),
                tooMany,
                later.tags == null ? tags : later.tags);
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
