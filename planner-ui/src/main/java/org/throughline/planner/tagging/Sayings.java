package org.throughline.planner.tagging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.kernel.CohensKappa;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.json.Sha256;
import org.throughline.data.tagging.PostTag;
import org.throughline.data.tagging.Settled;
import org.throughline.data.tagging.Trait;

/// All that people have said, and what follows: what is still asked of whom, how far people agree,
/// and what is so.
final class Sayings {

    /// One video in five is shown to a second person.
    private static final int TWICE_OF_256 = 51;

    private static final double Z = 1.2816;

    private final Map<Place, List<PostTag>> said = new LinkedHashMap<>();
    private final Map<Place, Settled> settled = new LinkedHashMap<>();

    private record Place(PostKey post, Trait trait) {

        /// Whichever platform of its site the post was called by when it was tagged.
        private Place {
            post = post.site();
        }
    }

    Sayings(List<PostTag> tags, List<Settled> settled) {
        tags.stream()
                .filter(tag -> isKnown(tag.trait(), tag.word()))
                .forEach(tag ->
                        said.computeIfAbsent(
                                        new Place(tag.post(), tag.trait()), _ -> new ArrayList<>())
                                .add(tag));
        settled.stream()
                .filter(each -> isKnown(each.trait(), each.word()))
                .forEach(each -> this.settled.put(new Place(each.post(), each.trait()), each));
    }

    /// A word that was taken off its list since is as good as not said.
    private static boolean isKnown(Trait trait, String word) {
        return trait.words().contains(word);
    }

    /// Whether a video is among those that are shown twice. Follows from its id alone, so that
    /// nobody chooses it and nobody can tell it.
    static boolean isTwice(PostKey post) {
        byte[] bytes =
                (post.platform().site().key() + "/" + post.id()).getBytes(StandardCharsets.UTF_8);
        return Integer.parseInt(Sha256.of(bytes).substring(0, 2), 16) < TWICE_OF_256;
    }

    /// What no file tells of a video.
    static List<Trait> unknown(ListedPost post) {
        return Arrays.stream(Trait.values()).filter(trait -> isUnknown(post, trait)).toList();
    }

    private static boolean isUnknown(ListedPost post, Trait trait) {
        return switch (trait) {
            case HOOK -> post.tags().hook() == null;
            case ENDING -> post.tags().ending() == null;
            case FORMAT -> post.tags().format() == null;
            case PEOPLE -> post.tags().people().isEmpty();
            case MAKER -> true;
        };
    }

    /// What somebody has to say of a video; empty where it is asked of them no more.
    Optional<TagTask> task(ListedPost post, String by) {
        List<Trait> unknown = unknown(post);
        TagTask task = new TagTask(post, unknown, saidBy(post.post(), unknown, by));
        boolean begun = !task.said().isEmpty();
        long others =
                unknown.stream()
                        .flatMap(trait -> tags(post.post(), trait).stream())
                        .map(PostTag::by)
                        .filter(other -> !other.equals(by))
                        .distinct()
                        .filter(other -> mine(post, other).isDone())
                        .count();
        boolean wanted = begun || others == 0 || (others == 1 && isTwice(post.post()));
        return wanted && !task.isDone() ? Optional.of(task) : Optional.empty();
    }

    /// Whether somebody has said something of a video.
    boolean isBegun(ListedPost post) {
        return unknown(post).stream().anyMatch(trait -> !tags(post.post(), trait).isEmpty());
    }

    /// What somebody has said of a video, whether it is asked of them still or not.
    TagTask mine(ListedPost post, String by) {
        List<Trait> unknown = unknown(post);
        return new TagTask(post, unknown, saidBy(post.post(), unknown, by));
    }

    private Map<Trait, String> saidBy(PostKey post, List<Trait> traits, String by) {
        Map<Trait, String> words = new LinkedHashMap<>();
        for (Trait trait : traits) {
            tags(post, trait).stream()
                    .filter(tag -> tag.by().equals(by))
                    .forEach(tag -> words.put(trait, tag.word()));
        }
        return words;
    }

    private List<PostTag> tags(PostKey post, Trait trait) {
        return said.getOrDefault(new Place(post, trait), List.of());
    }

    /// Whether everything that no file tells has been said of a video by somebody.
    boolean isTagged(ListedPost post) {
        return unknown(post).stream().noneMatch(trait -> tags(post.post(), trait).isEmpty());
    }

    /// What is so: what was settled, else what all say who said something; null where they differ
    /// or nobody did.
    @Nullable String word(PostKey post, Trait trait) {
        Settled last = settled.get(new Place(post, trait));
        if (last != null) {
            return last.word();
        }
        List<String> words = tags(post, trait).stream().map(PostTag::word).distinct().toList();
        return words.size() == 1 ? words.getFirst() : null;
    }

    /// Agreement on each trait, of the first two people who said something of a video.
    List<Agreed> agreement() {
        return Arrays.stream(Trait.values()).map(this::agreed).toList();
    }

    private Agreed agreed(Trait trait) {
        List<CohensKappa.Pair> pairs =
                said.entrySet().stream()
                        .filter(each -> each.getKey().trait() == trait)
                        .map(Map.Entry::getValue)
                        .filter(tags -> tags.size() > 1)
                        .map(tags -> new CohensKappa.Pair(tags.get(0).word(), tags.get(1).word()))
                        .toList();
        return new Agreed(
                trait,
                pairs.size(),
                pairs.size() < Agreed.ENOUGH
                        ? Optional.empty()
                        : Optional.of(CohensKappa.of(pairs, Z)));
    }

    /// What is to be settled, of these videos.
    List<Disagreement> disagreements(List<ListedPost> posts) {
        List<Disagreement> open = new ArrayList<>();
        for (ListedPost post : posts) {
            for (Trait trait : Trait.values()) {
                List<PostTag> tags = tags(post.post(), trait);
                boolean differ = tags.stream().map(PostTag::word).distinct().count() > 1;
                if (differ && !settled.containsKey(new Place(post.post(), trait))) {
                    PostTag one = tags.getFirst();
                    PostTag other =
                            tags.stream()
                                    .filter(tag -> !tag.word().equals(one.word()))
                                    .findFirst()
                                    .orElseThrow();
                    open.add(new Disagreement(post, trait, one, other));
                }
            }
        }
        return open;
    }
}
