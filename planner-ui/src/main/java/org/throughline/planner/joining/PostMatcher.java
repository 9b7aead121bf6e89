package org.throughline.planner.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.review.DraftId;

/// Finds which drafts a published video could be, by time, title and length. Pairs on other
/// platforms or in other markets are none. The order of what is given changes nothing.
public final class PostMatcher {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_MATCHES = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final BiPredicate<PostKey, DraftId> rejected;

    /// @param rejected pairs that somebody said are none
    public PostMatcher(BiPredicate<PostKey, DraftId> rejected) {
        this.rejected = rejected;
    }

    private record Pair(ListedPost post, Candidate candidate, Signs signs, Confidence confidence) {}

    /// The videos for which there is a suggestion, the surest first.
    public List<Suggestion> of(List<ListedPost> posts, List<Candidate> candidates) {
        List<Pair> pairs = new ArrayList<>();
        for (ListedPost post : posts) {
            for (Candidate candidate : candidates) {
                if (isPossible(post, candidate)) {
                    Signs signs = signs(post, candidate);
                    Confidence confidence = signs.confidence();
                    if (confidence != Confidence.NONE) {
                        pairs.add(new Pair(post, candidate, signs, confidence));
                    }
                }
            }
        }
        Map<PostKey, List<Pair>> byPost =
                pairs.stream().collect(Collectors.groupingBy(pair -> pair.post().post()));
        Map<DraftId, List<Pair>> byDraft =
                pairs.stream().collect(Collectors.groupingBy(pair -> pair.candidate().draft()));
        return byPost.values().stream()
                .map(ofOne -> suggestion(ofOne, byDraft))
                .sorted(
                        Comparator.comparing(
                                        (Suggestion each) -> each.matches().getFirst().confidence(),
                                        Comparator.reverseOrder())
                                .thenComparing(each -> each.post().post().platform())
                                .thenComparing(each -> each.post().post().id()))
                .toList();
    }

    private static Suggestion suggestion(List<Pair> ofOne, Map<DraftId, List<Pair>> byDraft) {
        List<Match> matches =
                ofOne.stream()
                        .map(pair ->
                                match(
                                        pair,
                                        rivals(pair, ofOne)
                                                + rivals(
                                                        pair,
                                                        byDraft.getOrDefault(
                                                                pair.candidate().draft(),
                                                                List.of()))))
                        .sorted(
                                Comparator.comparing(Match::confidence, Comparator.reverseOrder())
                                        .thenComparing(
                                                each -> each.signs().saying(Signs.Says.YES),
                                                Comparator.reverseOrder())
                                        .thenComparing(each -> each.candidate().draft().toString()))
                        .limit(MOST_MATCHES)
                        .toList();
        return new Suggestion(ofOne.getFirst().post(), matches);
    }

    /// What has a rival of the same strength is not sure.
    private static Match match(Pair pair, int rivals) {
        boolean contested = rivals > 0 && pair.confidence() == Confidence.STRONG;
        return new Match(
                pair.candidate(),
                pair.signs(),
                contested ? Confidence.FAIR : pair.confidence(),
                rivals);
    }

    private static int rivals(Pair pair, List<Pair> among) {
        return Math.toIntExact(
                among.stream()
                        .filter(other -> !other.equals(pair))
                        .filter(other -> other.confidence().compareTo(pair.confidence()) >= 0)
                        .count());
    }

    private boolean isPossible(ListedPost post, Candidate candidate) {
        DraftId draft = candidate.draft();
        boolean market = post.market() == null || post.market().equals(draft.market());
        return market
                && sameExports(post.post().platform(), draft.platform())
                && !rejected.test(post.post(), draft);
    }

    /// Exports of YouTube do not say whether a video is a Short.
    private static boolean sameExports(Platform one, Platform other) {
        return one == other || (isYoutube(one) && isYoutube(other));
    }

    private static boolean isYoutube(Platform platform) {
        return platform == Platform.YOUTUBE || platform == Platform.YOUTUBE_SHORTS;
    }

    static Signs signs(ListedPost post, Candidate candidate) {
        @Nullable LocalDateTime on = post.publishedAt() == null ? post.publishedOn() : null;
        boolean byTheDay = on != null && on.toLocalTime().equals(LocalTime.MIDNIGHT);
        Double length = post.lengthSeconds();
        return new Signs(
                late(post.publishedAt(), on, byTheDay, candidate),
                byTheDay,
                shared(post.title(), candidate.text()),
                length == null ? null : length - candidate.lengthSeconds(),
                candidate.lengthSeconds());
    }

    private static @Nullable Long late(
            @Nullable Instant at,
            @Nullable LocalDateTime on,
            boolean byTheDay,
            Candidate candidate) {
        Instant planned = candidate.planned();
        LocalDateTime local = candidate.plannedLocal();
        if (at != null && planned != null) {
            return Duration.between(planned, at).toMinutes();
        }
        if (on == null || local == null) {
            return null;
        }
        return byTheDay
                ? Duration.ofDays(ChronoUnit.DAYS.between(local.toLocalDate(), on.toLocalDate()))
                        .toMinutes()
                : Duration.between(local, on).toMinutes();
    }

    private static Signs.@Nullable Shared shared(@Nullable String title, String text) {
        Set<String> published = words(title == null ? "" : title);
        Set<String> planned = words(text);
        boolean isShorter = published.size() < planned.size();
        Set<String> fewer = isShorter ? published : planned;
        Set<String> more = isShorter ? planned : published;
        if (fewer.size() < FEWEST_WORDS) {
            return null;
        }
        int shared = Math.toIntExact(fewer.stream().filter(more::contains).count());
        return new Signs.Shared(shared, fewer.size());
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
