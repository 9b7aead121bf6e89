package org.throughline.rules.bench;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.BasicRule;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.View;
import org.throughline.rules.tag.TagSheet;

/// Easy Rules: it has no index of its own and knows one rule a row, so it is given the candidates
/// of ours, as one rule each.
final class EasyRulesPipeline implements Pipeline {

    private static final String VIEWS = "views";
    private static final String GATHERED = "gathered";

    private final CompiledRulebook compiled;
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    EasyRulesPipeline(CompiledRulebook compiled) {
        this.compiled = compiled;
    }

    @Override
    public Object run(TagSheet sheet) {
        Gathered gathered = new Gathered();
        List<View> views = compiled.views(sheet);
        Rules find = new Rules();
        compiled.sensitivityCandidates(views).forEach(row -> find.register(new Find(row)));
        engine.fire(find, facts(views, gathered));
        List<View> known = compiled.views(views, gathered.known(sheet).brief(), Gathered.FOUND);
        Rules claim = new Rules();
        compiled.ruleCandidates(known).forEach(row -> claim.register(new Claim(row)));
        engine.fire(claim, facts(known, gathered));
        return gathered;
    }

    private static Facts facts(List<View> views, Gathered gathered) {
        Facts facts = new Facts();
        facts.put(VIEWS, views);
        facts.put(GATHERED, gathered);
        return facts;
    }

    @Override
    public Outcome outcome(Object ran) {
        return ((Gathered) ran).outcome();
    }

    /// A row as a rule; it holds where it holds for any view.
    private abstract static class Row<T> extends BasicRule {
        private final CompiledRow<T> row;

        Row(CompiledRow<T> row, String name) {
            super(name, "", row.order());
            this.row = row;
        }

        boolean holds(View view) {
            return row.about().equals(view.about()) && row.holds(view.bits());
        }

        CompiledRow<T> row() {
            return row;
        }

        @Override
        public boolean evaluate(Facts facts) {
            List<View> views = facts.get(VIEWS);
            return views.stream().anyMatch(this::holds);
        }

        @Override
        public void execute(Facts facts) {
            List<View> views = facts.get(VIEWS);
            Gathered gathered = facts.get(GATHERED);
            for (View view : views) {
                if (holds(view)) {
                    then(gathered, view);
                }
            }
        }

        abstract void then(Gathered gathered, View view);
    }

    private static final class Find extends Row<SensitivityRow> {
        Find(CompiledRow<SensitivityRow> row) {
            super(row, row.source().id());
        }

        @Override
        void then(Gathered gathered, View view) {
            gathered.found(row());
        }
    }

    private static final class Claim extends Row<Rule> {
        Claim(CompiledRow<Rule> row) {
            super(row, row.source().id());
        }

        @Override
        void then(Gathered gathered, View view) {
            gathered.ruled(Ruling.of(row(), view));
        }
    }
}
