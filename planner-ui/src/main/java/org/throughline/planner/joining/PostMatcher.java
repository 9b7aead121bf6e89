package org.throughline.planner.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        List<Pair> pairs = pairs(posts, candidates);
        Map<PostKey, List<Pair>> byPost =
                pairs.stream().collect(Collectors.groupingBy(pair -> pair.post().post()));
        Map<DraftId, AsSure> ofDrafts =
                pairs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        pair -> pair.candidate().draft(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), AsSure::of)));
        return byPost.values().stream()
                .map(ofOne -> suggestion(ofOne, ofDrafts))
                .sorted(
                        Comparator.comparing(
                                        (Suggestion each) -> each.matches().getFirst().confidence(),
                                        Comparator.reverseOrder())
                                .thenComparing(each -> each.post().post().platform())
                                .thenComparing(each -> each.post().post().id()))
                .toList();
    }

    private List<Pair> pairs(List<ListedPost> posts, List<Candidate> candidates) {
        Map<Candidate, Set<String>> texts = new LinkedHashMap<>();
        candidates.forEach(candidate -> texts.put(candidate, words(candidate.text())));
        List<Pair> pairs = new ArrayList<>();
        for (ListedPost post : posts) {
            @Nullable Set<String> title = null;
            for (var candidate : texts.entrySet()) {
                if (isPossible(post, candidate.getKey())) {
                    title = title == null ? titleWords(post) : title;
                    Signs signs = signs(post, title, candidate.getKey(), candidate.getValue());
                    Confidence confidence = signs.confidence();
                    if (confidence != Confidence.NONE) {
                        pairs.add(new Pair(post, candidate.getKey(), signs, confidence));
                    }
                }
            }
        }
        return pairs;
    }

    /// What a pair has in common, where it may be one at all.
    Optional<Signs> signsOf(ListedPost post, Candidate candidate) {
        return isPossible(post, candidate)
                ? Optional.of(signs(post, candidate))
                        .filter(signs -> signs.confidence() != Confidence.NONE)
                : Optional.empty();
    }

    /// How many pairs are at least as sure, by confidence.
    private record AsSure(Map<Confidence, Integer> pairs) {

        static AsSure of(List<Pair> all) {
            Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
            for (Pair pair : all) {
                for (Confidence each : Confidence.values()) {
                    if (each.compareTo(pair.confidence()) <= 0) {
                        counts.merge(each, 1, Integer::sum);
                    }
                }
            }
            return new AsSure(counts);
        }

        /// Without the pair itself.
        int rivalsOf(Pair pair) {
            return pairs.getOrDefault(pair.confidence(), 1) - 1;
        }
    }

    private static Suggestion suggestion(List<Pair> ofOne, Map<DraftId, AsSure> ofDrafts) {
        AsSure ofPost = AsSure.of(ofOne);
        List<Match> matches =
                ofOne.stream()
                        .map(pair ->
                                match(
                                        pair,
                                        ofPost.rivalsOf(pair)
                                                + Objects.requireNonNull(
                                                                ofDrafts.get(
                                                                        pair.candidate().draft()))
                                                        .rivalsOf(pair)))
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

    private boolean isPossible(ListedPost post, Candidate candidate) {
        DraftId draft = candidate.draft();
        boolean market = post.market() == null || post.market().equals(draft.market());
        return market
                && post.post().platform().site() == draft.platform().site()
                && !rejected.test(post.post(), draft);
    }

    static Signs signs(ListedPost post, Candidate candidate) {
        return signs(post, titleWords(post), candidate, words(candidate.text()));
    }

    private static Signs signs(
            ListedPost post, Set<String> title, Candidate candidate, Set<String> text) {
        @Nullable LocalDateTime on = post.publishedAt() == null ? post.publishedOn() : null;
        boolean byTheDay = on != null && on.toLocalTime().equals(LocalTime.MIDNIGHT);
        Double length = post.lengthSeconds();
        return new Signs(
                late(post.publishedAt(), on, byTheDay, candidate),
                byTheDay,
                shared(title, text),
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

    private static Signs.@Nullable Shared shared(Set<String> published, Set<String> planned) {
        boolean isShorter = published.size() < planned.size();
        Set<String> fewer = isShorter ? published : planned;
        Set<String> more = isShorter ? planned : published;
        if (fewer.size() < FEWEST_WORDS) {
            return null;
        }
        int shared = Math.toIntExact(fewer.stream().filter(more::contains).count());
        return new Signs.Shared(shared, fewer.size());
    }

    private static Set<String> titleWords(ListedPost post) {
        String title = post.title();
        return words(title == null ? "" : title);
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
