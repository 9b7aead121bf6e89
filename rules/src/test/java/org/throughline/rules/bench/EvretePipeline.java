package org.throughline.rules.bench;

import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.View;
import org.throughline.rules.tag.TagSheet;

/// Evrete: the same candidates and views as facts, the same two joins as generic rules. It groups
/// nothing, so what is decided and asked is gathered in plain collections.
final class EvretePipeline implements Pipeline {

    private final CompiledRulebook compiled;
    private final Knowledge find;
    private final Knowledge claim;

    EvretePipeline(CompiledRulebook compiled) {
        this.compiled = compiled;
        KnowledgeService service = new KnowledgeService();
        this.find = join(service, "find", FindFact.class, GlanceFact.class);
        this.claim = join(service, "claim", ClaimFact.class, GlanceFact.class);
    }

    /// A sensitivity row that may hold.
    public record FindFact(CompiledRow<SensitivityRow> row) {
        public CompiledRow<SensitivityRow> getRow() {
            return row;
        }
    }

    /// A rule that may hold.
    public record ClaimFact(CompiledRow<Rule> row) {
        public CompiledRow<Rule> getRow() {
            return row;
        }
    }

    /// A view, with what is gathered.
    public record GlanceFact(View view, Gathered gathered) {
        public View getView() {
            return view;
        }
    }

    private static Knowledge join(
            KnowledgeService service, String name, Class<?> candidate, Class<?> glance) {
        return service.newKnowledge()
                .builder()
                .newRule(name)
                .forEach("$row", candidate, "$view", glance)
                .where(
                        (Predicate<Object[]>)
                                values -> holds((CompiledRow<?>) values[0], (View) values[1]),
                        "$row.row",
                        "$view.view")
                .execute(context -> {
                    GlanceFact seen = context.get("$view");
                    switch (context.<Object>get("$row")) {
                        case FindFact found -> seen.gathered().found(found.row());
                        case ClaimFact claimed ->
                                seen.gathered().ruled(Ruling.of(claimed.row(), seen.view()));
                        default -> throw new IllegalStateException("no candidate");
                    }
                })
                .build();
    }

    private static boolean holds(CompiledRow<?> row, View view) {
        return row.about().equals(view.about()) && row.holds(view.bits());
    }

    @Override
    public Object run(TagSheet sheet) {
        Gathered gathered = new Gathered();
        List<View> views = compiled.views(sheet);
        StatelessSession first = find.newStatelessSession();
        compiled.sensitivityCandidates(views).forEach(row -> first.insert(new FindFact(row)));
        views.forEach(view -> first.insert(new GlanceFact(view, gathered)));
        first.fire();
        List<View> known = compiled.views(views, gathered.known(sheet).brief(), Gathered.FOUND);
        StatelessSession second = claim.newStatelessSession();
        compiled.ruleCandidates(known).forEach(row -> second.insert(new ClaimFact(row)));
        known.forEach(view -> second.insert(new GlanceFact(view, gathered)));
        second.fire();
        return gathered;
    }

    @Override
    public Outcome outcome(Object ran) {
        return ((Gathered) ran).outcome();
    }
}
