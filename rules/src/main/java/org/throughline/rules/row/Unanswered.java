package org.throughline.rules.row;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.When;
import org.throughline.rules.tag.Tags;

/// Facts that a hard rule asks for: while one is unanswered, the rule cannot speak. Immutable.
///
/// A rule waits where all its conditions hold or are open: nobody has answered their question. The
/// keys of open questions are taken for true, and the rows that may hold then are looked at.
final class Unanswered {

    private final RowFile<Rule> rules;
    private final KeyRing keys;
    private final Bits ofItems;
    private final Bits ofVideo;
    private final boolean asksOfPeople;

    Unanswered(RowFile<Rule> rules, List<Rule> sources, KeyRing keys) {
        this.rules = rules;
        this.keys = keys;
        this.ofItems = keys.all(true);
        this.ofVideo = keys.all(false);
        this.asksOfPeople =
                sources.stream()
                        .filter(Rule::hard)
                        .map(Rule::when)
                        .anyMatch(Unanswered::asksOfPeople);
    }

    private static boolean asksOfPeople(When when) {
        return when.item() == ItemKind.PERSON
                || when.conditions()
                        .map(each -> Vocabulary.shipped().dimension(each.dimension()).item())
                        .anyMatch(ItemKind.PERSON::equals);
    }

    /// Whether a hard rule asks anything of those who are seen.
    boolean asksOfPeople() {
        return asksOfPeople;
    }

    /// The questions that stand between the brief and what a hard rule says of it, those of items
    /// written `person kim: person-age`. A rule that another answer has already settled waits for
    /// nothing.
    List<String> in(List<View> views) {
        View video = views.getFirst();
        Set<String> open = new TreeSet<>();
        Bits ofBrief = keys.openOfBrief(video.tags());
        addOfVideo(video, ofBrief, open);
        for (View view : views.subList(1, views.size())) {
            addOfItem(view, ofBrief, open);
        }
        return List.copyOf(open);
    }

    /// What a rule asks of an item is left open, since there may be another item yet; only what the
    /// video itself says excepts it.
    private void addOfVideo(View video, Bits open, Set<String> questions) {
        if (open.next(0) < 0) {
            return;
        }
        Bits possible = video.bits().and(open).and(ofItems);
        Bits said = video.bits().copy();
        said.keep(ofVideo);
        rules.filedUnder(
                possible,
                row -> {
                    if (waits(row, open, possible, said)) {
                        add(rules.source(row).when().brief(), false, video.tags(), "", questions);
                    }
                });
    }

    private void addOfItem(View view, Bits ofBrief, Set<String> questions) {
        Bits open = keys.openOfItem(view.tags());
        ItemKind kind = view.tags().kind();
        if (kind == null || open.next(0) < 0) {
            return;
        }
        Bits possible = view.bits().and(ofBrief).and(open);
        String item = kind.key() + " " + view.tags().id() + ": ";
        rules.filedUnder(
                possible,
                row -> {
                    if (rules.isAbout(row, kind) && waits(row, open, possible, view.bits())) {
                        add(rules.source(row).when().onItem(), true, view.tags(), item, questions);
                    }
                });
    }

    private boolean waits(int row, Bits open, Bits possible, Bits said) {
        return rules.source(row).hard()
                && rules.asksAny(row, open)
                && rules.mayHold(row, possible, said);
    }

    private static void add(
            List<Condition> conditions,
            boolean onItem,
            Tags tags,
            String item,
            Set<String> questions) {
        for (Condition condition : conditions) {
            if (KeyRing.isFact(condition, onItem) && !tags.isAnswered(condition.dimension())) {
                questions.add(item + condition.dimension());
            }
        }
    }
}
