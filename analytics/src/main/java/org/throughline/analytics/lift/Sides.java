package org.throughline.analytics.lift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;

/// On which side of a comparison a post stands, and which comparisons there are.
final class Sides {

    /// Of each kind so many of the words that most posts have are compared.
    private static final int MOST_WORDS = 30;

    private Sides() {}

    /// Whether a post has what is compared; absent where that is not known.
    static @Nullable Boolean of(Comparison comparison, PublishedPost post) {
        return comparison.has(
                post.hook(), post.ending(), post.format(), post.people(), post.silence());
    }

    /// Every comparison of which both sides have at least one post.
    static List<Comparison> in(List<PublishedPost> posts) {
        List<Comparison> all = new ArrayList<>();
        all.add(new Comparison(ComparedBy.PEOPLE, Comparison.ANYBODY));
        words(posts, post -> post.people().stream().filter(each -> !isNobody(each)))
                .forEach(word -> all.add(new Comparison(ComparedBy.PEOPLE, word)));
        all.add(new Comparison(ComparedBy.SILENCE, Comparison.DECLARED_SILENCE));
        words(posts, post -> Stream.ofNullable(post.hook()))
                .forEach(word -> all.add(new Comparison(ComparedBy.HOOK, word)));
        words(posts, post -> Stream.ofNullable(post.ending()))
                .forEach(word -> all.add(new Comparison(ComparedBy.ENDING, word)));
        words(posts, post -> Stream.ofNullable(post.format()))
                .forEach(word -> all.add(new Comparison(ComparedBy.FORMAT, word)));
        return all.stream()
                .filter(comparison -> {
                    List<Boolean> sides =
                            posts.stream()
                                    .map(post -> of(comparison, post))
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList();
                    return sides.size() == 2;
                })
                .toList();
    }

    private static boolean isNobody(String people) {
        return people.equals(Comparison.NOBODY);
    }

    private static List<String> words(
            List<PublishedPost> posts, Function<PublishedPost, Stream<String>> of) {
        Map<String, Long> counted =
                posts.stream()
                        .flatMap(of)
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
