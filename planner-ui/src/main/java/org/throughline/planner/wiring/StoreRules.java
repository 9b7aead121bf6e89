package org.throughline.planner.wiring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.InForce;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.trend.LiftReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.EditRules;
import org.throughline.planner.rulebook.PublishRulebook;
import org.throughline.planner.rulebook.RulesInForce;
import org.throughline.planner.ruledesk.RuleDesk;
import org.throughline.rules.analysis.PlanRecord;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.book.RuleBook;

/// The rule desk of one brand over the store and the use cases of the rulebook. Thread-safe.
final class StoreRules implements RuleDesk {

    private final Store store;
    private final RuleBook rules;
    private final EditRules edit;
    private final PublishRulebook publish;
    private final BrandBriefs briefs;
    private final Clock clock;
    private final String brand;

    /// @param isSeen whether the campaign of an id is there for whoever opened the desk
    StoreRules(House house, String brand, Predicate<String> isSeen) {
        this.brand = brand;
        this.store = house.store();
        this.rules = house.rules();
        this.edit = house.editRules();
        this.publish = house.publishRulebook();
        this.briefs = new BrandBriefs(house.store(), house.clock(), isSeen);
        this.clock = house.clock();
    }

    String brand() {
        return brand;
    }

    @Override
    public Optional<LiftReport> lifts() {
        return store.inTransaction(kept -> kept.trends().latest())
                .flatMap(report -> Optional.ofNullable(report.lifts()));
    }

    @Override
    public DraftBook draft() {
        return edit.draft(brand);
    }

    @Override
    public Outcome<DraftBook> keep(DraftChange change, long seen, Seat by) {
        return edit.keep(brand, change, seen, by.actor());
    }

    @Override
    public Outcome<DraftBook> replace(String from, DraftChange.Own row, long seen, Seat by) {
        return edit.replace(brand, from, row, seen, by.actor());
    }

    @Override
    public Outcome<DraftBook> begin(RulebookVersion template, Seat by) {
        return edit.begin(brand, template, by.actor());
    }

    @Override
    public Outcome<DraftBook> take(List<Rule> taken, Seat by) {
        return edit.take(brand, taken, by.actor());
    }

    @Override
    public Outcome<DraftBook> discard(String id, long seen, Seat by) {
        return edit.discard(brand, id, seen, by.actor());
    }

    @Override
    public Outcome<DraftBook> rebase(String id, long seen, Seat by) {
        return edit.rebase(brand, id, seen, by.actor());
    }

    @Override
    public Outcome<RulebookVersion> publish(DraftBook seen, Optional<LocalDate> from, Seat by) {
        return publish.publish(seen, from, by.actor());
    }

    @Override
    public Outcome<RulebookVersion> rollBack(int version, Seat by) {
        return publish.rollBack(brand, version, by.actor());
    }

    @Override
    public Outcome<DraftBook> withdraw(Seat by) {
        return publish.withdraw(brand, by.actor());
    }

    @Override
    public List<InForce> history() {
        return publish.history(brand);
    }

    @Override
    public Optional<RulebookVersion> version(int version) {
        return version == RulesInForce.LIBRARY
                ? Optional.of(RuleBook.library())
                : publish.version(brand, version);
    }

    @Override
    public List<Integer> versions() {
        return store.inTransaction(kept -> kept.rulebooks().versions(brand));
    }

    @Override
    public List<Replayed> briefs() {
        return briefs.briefs(brand);
    }

    /// Plans of the brand with what became of them.
    List<PlanRecord> plans(RulebookVersion rulebook) {
        return briefs.plans(brand, rulebook);
    }

    @Override
    public Assessment decide(Replayed brief, RulebookVersion version) {
        return rules.decide(brief.campaign(), brief.brief(), version, brief.around());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
