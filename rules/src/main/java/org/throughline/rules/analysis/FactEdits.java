package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.register.Loosening.FactEdit;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;
import org.throughline.rules.wording.Wordings;

/// The facts of a brief, and which of them read otherwise in another version of it. What a story
/// shows and what a stop switch says are no facts of the brief.
public final class FactEdits {

    private static final Set<ItemKind> OF_BRIEF =
            Set.of(ItemKind.CLAIM, ItemKind.PERSON, ItemKind.MARKET);

    /// Answered by the stop switch of the market.
    private static final String SITUATION = "live-situation";

    private final Map<Asked, List<String>> answers = new LinkedHashMap<>();

    /// @param item its kind and id; absent: the video
    private record Asked(String question, @Nullable String item) {}

    private FactEdits() {}

    private static FactEdits of(Campaign campaign, Brief brief) {
        var facts = new FactEdits();
        TagSheet sheet = new TagReader(campaign, brief, List.of(), Wordings.NONE).read(brief);
        facts.add(sheet.brief(), null);
        sheet.items().stream()
                .filter(item -> item.kind() != null && OF_BRIEF.contains(item.kind()))
                .forEach(item -> facts.add(item, item.kind()));
        return facts;
    }

    private void add(Tags tags, @Nullable ItemKind kind) {
        String item = kind == null ? null : kind.key() + " " + tags.id();
        tags.answers()
                .forEach((question, given) -> {
                    Optional<Dimension> dimension = Vocabulary.shipped().find(question);
                    if (dimension.filter(each -> each.isFact() && each.item() == kind).isPresent()
                            && !question.equals(SITUATION)) {
                        answers.put(new Asked(question, item), given);
                    }
                });
    }

    /// The facts that were answered in one version and read otherwise in the other. Answering what
    /// was unanswered is no edit.
    public static List<FactEdit> between(Campaign campaign, Brief from, Brief to) {
        FactEdits before = of(campaign, from);
        FactEdits after = of(campaign, to);
        List<FactEdit> edits = new ArrayList<>();
        before.answers.forEach((asked, was) -> {
            List<String> now = after.answer(asked.question(), asked.item());
            if (!Set.copyOf(was).equals(Set.copyOf(now))) {
                edits.add(new FactEdit(asked.question(), asked.item(), was, now));
            }
        });
        edits.sort(
                Comparator.comparing((FactEdit edit) -> edit.about() == null ? "" : edit.about())
                        .thenComparing(FactEdit::question));
        return edits;
    }

    /// Whether a brief says again what it said before these edits.
    public static boolean isPutBack(Campaign campaign, Brief brief, List<FactEdit> edits) {
        FactEdits facts = of(campaign, brief);
        return edits.stream()
                .allMatch(edit ->
                        Set.copyOf(facts.answer(edit.question(), edit.about()))
                                .equals(Set.copyOf(edit.from())));
    }

    /// A brief as it would read had none of its facts changed since an earlier version of it: its
    /// choices and its texts are its own, its facts are those of then.
    public static Brief withFacts(Brief brief, Brief then) {
        Audience now = brief.audience();
        Audience was = then.audience();
        return new Brief(
                brief.id(),
                brief.title(),
                brief.goal(),
                new Audience(
                        now.markets(),
                        was.age(),
                        now.relation(),
                        was.knowledge(),
                        now.moment(),
                        was.vulnerability(),
                        now.accessNeed(),
                        now.viewing(),
                        was.authorSharesBackground(),
                        was.situation(),
                        was.forThem()),
                brief.feeling(),
                then.topics(),
                then.stakes(),
                brief.message(),
                brief.messageShape(),
                then.nuance(),
                new Humour(brief.humour().kinds(), then.humour().about()),
                then.claims(),
                then.people(),
                brief.publish(),
                brief.platforms(),
                then.placements(),
                then.commercialRelations(),
                brief.format(),
                brief.trendUse(),
                brief.techniques(),
                then.synthetic(),
                brief.shapes(),
                brief.other(),
                then.productAttributes(),
                then.prerequisites());
    }

    private List<String> answer(String question, @Nullable String item) {
        return answers.getOrDefault(new Asked(question, item), List.of());
    }
}
