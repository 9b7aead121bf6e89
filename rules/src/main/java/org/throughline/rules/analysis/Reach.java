package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.When;

/// When a row holds, as demands on the video and on one item of it, and what excepts it. Immutable.
final class Reach {

    private static final Demands NOTHING = new Demands(List.of(), false);

    private final @Nullable ItemKind item;
    private final Map<String, Demands> video;
    private final Map<String, Demands> onItem;
    private final List<Demand> exceptOfVideo;
    private final List<Demand> exceptOfItem;
    private final AnswerSpace space;
    private final Map<String, Demands> known = new HashMap<>();
    private final Map<String, Demands> knownOfItem = new HashMap<>();
    private final boolean impossible;

    /// @param item what `onItem` is asked of; absent: the row is about the video
    /// @param video demands on the video, by question
    /// @param onItem demands on one and the same item, by question
    /// @param exceptOfVideo each enough to except, asked of the video
    /// @param exceptOfItem each enough to except, asked of the item
    private Reach(
            @Nullable ItemKind item,
            Map<String, Demands> video,
            Map<String, Demands> onItem,
            List<Demand> exceptOfVideo,
            List<Demand> exceptOfItem,
            AnswerSpace space) {
        this.item = item;
        this.video = video;
        this.onItem = onItem;
        this.exceptOfVideo = List.copyOf(exceptOfVideo);
        this.exceptOfItem = List.copyOf(exceptOfItem);
        this.space = space;
        video.forEach((question, demands) -> known.put(question, demands));
        onItem.forEach((question, demands) -> {
            Demands all = known.get(question);
            for (Demand each : demands.all()) {
                if (each.isAnswered()) {
                    Demand ofTheVideo = each.ofTheVideo();
                    all =
                            all == null
                                    ? new Demands(
                                            List.of(ofTheVideo), space.isSingle(question, false))
                                    : all.with(ofTheVideo);
                }
            }
            if (all != null) {
                known.put(question, all);
            }
        });
        onItem.forEach((question, demands) -> knownOfItem.put(question, demands));
        if (item != null) {
            video.forEach(this::bindItem);
        }
        this.impossible = canNeverHold();
    }

    /// What is asked of every item of the video is asked of this one.
    private void bindItem(String question, Demands demands) {
        for (Demand each : demands.all()) {
            Demand bound =
                    switch (each.how()) {
                        case ALL, ONLY ->
                                new Demand(question, Demand.How.ONLY, each.in(), each.out());
                        case OPEN, NOTHING -> each;
                        case SOME -> null;
                    };
            if (bound != null) {
                Demands all = knownOfItem.get(question);
                knownOfItem.put(
                        question,
                        all == null
                                ? new Demands(List.of(bound), space.isSingle(question, true))
                                : all.with(bound));
            }
        }
    }

    @Nullable ItemKind item() {
        return item;
    }

    Map<String, Demands> video() {
        return video;
    }

    Map<String, Demands> onItem() {
        return onItem;
    }

    List<Demand> exceptOfVideo() {
        return exceptOfVideo;
    }

    List<Demand> exceptOfItem() {
        return exceptOfItem;
    }

    static Reach of(When when, AnswerSpace space) {
        Map<String, Demands> video = new LinkedHashMap<>();
        Map<String, Demands> onItem = new LinkedHashMap<>();
        List<Demand> exceptOfVideo = new ArrayList<>();
        List<Demand> exceptOfItem = new ArrayList<>();
        when.brief().forEach(each -> add(video, space.demand(each), false, space));
        when.onItem().forEach(each -> add(onItem, space.demand(each), true, space));
        for (Condition each : when.except()) {
            ItemKind asked = Vocabulary.shipped().dimension(each.dimension()).item();
            boolean ofItem =
                    when.item() != null
                            && asked == when.item()
                            && each.operator() != Operator.NO_ITEM;
            (ofItem ? exceptOfItem : exceptOfVideo).add(space.demand(each));
        }
        return new Reach(when.item(), video, onItem, exceptOfVideo, exceptOfItem, space);
    }

    private static void add(
            Map<String, Demands> all, Demand demand, boolean onItem, AnswerSpace space) {
        Demands known = all.get(demand.question());
        all.put(
                demand.question(),
                known == null
                        ? new Demands(List.of(demand), space.isSingle(demand.question(), onItem))
                        : known.with(demand));
    }

    /// Both at once, on the same item where both are about one kind.
    Reach and(Reach other) {
        Map<String, Demands> both = new LinkedHashMap<>(video);
        other.video.forEach((question, more) -> addAll(both, question, more));
        Map<String, Demands> same = new LinkedHashMap<>(onItem);
        List<Demand> except = new ArrayList<>(exceptOfVideo);
        except.addAll(other.exceptOfVideo);
        List<Demand> exceptItem = new ArrayList<>(exceptOfItem);
        if (item == null || item == other.item) {
            other.onItem.forEach((question, more) -> addAll(same, question, more));
            exceptItem.addAll(other.exceptOfItem);
        } else {
            other.onItem.forEach((question, more) ->
                    more.all().forEach(each -> add(both, each.ofTheVideo(), false, space)));
        }
        return new Reach(item == null ? other.item : item, both, same, except, exceptItem, space);
    }

    private static void addAll(Map<String, Demands> all, String question, Demands more) {
        Demands known = all.get(question);
        Demands both = known == null ? more : known;
        if (known != null) {
            for (Demand each : more.all()) {
                both = both.with(each);
            }
        }
        all.put(question, both);
    }

    /// What is known of the video's answers to a question where the row holds: what is asked of the
    /// video, and what follows from its item.
    Demands known(String question) {
        return known.getOrDefault(question, NOTHING);
    }

    /// What is known of the item's answers to a question: what is asked of it, and what binds every
    /// item of the video.
    Demands knownOfItem(String question) {
        return knownOfItem.getOrDefault(question, NOTHING);
    }

    /// Whether it can never hold: no answers satisfy all it asks, or what it asks excepts it.
    boolean isImpossible() {
        return impossible;
    }

    private boolean canNeverHold() {
        return item == ItemKind.REVIEWER
                || known.values().stream().anyMatch(Demands::isImpossible)
                || knownOfItem.values().stream().anyMatch(Demands::isImpossible)
                || hasNoItem()
                || exceptOfVideo.stream().anyMatch(each -> known(each.question()).imply(each))
                || exceptOfItem.stream().anyMatch(each -> knownOfItem(each.question()).imply(each));
    }

    /// Whether it asks that there is none of the kind that it is about.
    private boolean hasNoItem() {
        return item != null
                && video.values().stream()
                        .flatMap(demands -> demands.all().stream())
                        .anyMatch(each ->
                                each.how() == Demand.How.NOTHING
                                        && Vocabulary.shipped().dimension(each.question()).item()
                                                == item);
    }

    /// Whether another row holds wherever this one does: for the same item where both are about one
    /// kind, else for the video.
    boolean implies(Reach other) {
        return (other.item == null || other.item == item)
                && other.video.values().stream()
                        .allMatch(demands ->
                                demands.all().stream()
                                        .allMatch(each -> known(each.question()).imply(each)))
                && other.onItem.values().stream()
                        .allMatch(demands ->
                                demands.all().stream()
                                        .allMatch(each -> knownOfItem(each.question()).imply(each)))
                && other.exceptOfVideo.stream().allMatch(this::excludes)
                && other.exceptOfItem.stream().allMatch(this::excludesOfItem);
    }

    /// Whether something never holds for the video where this row does.
    private boolean excludes(Demand exception) {
        Demands both = known(exception.question()).with(exception);
        return both.isImpossible()
                || exceptOfVideo.stream()
                        .anyMatch(mine ->
                                mine.question().equals(exception.question()) && both.imply(mine));
    }

    private boolean excludesOfItem(Demand exception) {
        Demands both = knownOfItem(exception.question()).with(exception);
        return both.isImpossible()
                || exceptOfItem.stream()
                        .anyMatch(mine ->
                                mine.question().equals(exception.question()) && both.imply(mine));
    }
}
