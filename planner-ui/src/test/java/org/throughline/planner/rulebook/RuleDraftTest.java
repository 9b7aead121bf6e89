package org.throughline.planner.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.InForce;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.data.rulebook.When;
import org.throughline.planner.HandClock;
import org.throughline.planner.access.Actor;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Witness;
import org.throughline.rules.book.RuleBook;

/// Drafts, versions and what is in force, over a real store.
class RuleDraftTest {

    private static final String BRAND = "Tindrel";
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor TEO = Actor.member("Teo Brandimar", "brand-lead");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");

    private final Store store = Store.inMemory();
    private final HandClock clock = new HandClock(NOW);
    private final RulesInForce inForce = new RulesInForce(store, clock);
    private final EditRules edit = new EditRules(store, inForce, clock);
    private final PublishRulebook publish = new PublishRulebook(store, edit, clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_brand_without_rules_begins_on_the_library() {
        assertThat(inForce.of(BRAND)).isEqualTo(RuleBook.library());

        put(rule("R1", Level.PERSON_ONLY), 0, RUBEN);
        RulebookVersion first = accepted(publish.publish(draft(), Optional.empty(), RUBEN));

        assertThat(first.version()).isOne();
        assertThat(inForce.of(BRAND)).isEqualTo(first);
        assertThat(first.rules()).hasSize(RuleBook.library().rules().size() + 1);
        assertThat(first.rules().getFirst().setBy()).isEqualTo("Ruben Castellow");
        assertThat(draft().isEmpty()).isTrue();
        List<AuditEntry> audit = store.inTransaction(kept -> kept.audit().about(BRAND));
        assertThat(audit)
                .singleElement()
                .satisfies(entry -> assertThat(entry.says()).isEqualTo("version 1"));
    }

    /// A store of its own with connections of its own, opened before and kept open: nothing but the
    /// database lies between the two.
    @Test
    void who_has_the_data_open_elsewhere_sees_what_is_published_and_rolled_back(
            @TempDir Path folder) {
        try (Store here = Store.open(folder);
                Store elsewhere = Store.open(folder)) {
            EditRules writes = new EditRules(here, new RulesInForce(here, clock), clock);
            PublishRulebook publishes = new PublishRulebook(here, writes, clock);
            RulesInForce seen = new RulesInForce(elsewhere, clock);
            RuleBook rules = RuleBook.open();
            assertThat(script(rules, seen)).isEqualTo(Level.PERSON_LEADS);

            for (Level level : List.of(Level.PERSON_ONLY, Level.MACHINE)) {
                accepted(writes.keep(BRAND, new DraftChange.Put(rule("R1", level)), 0, RUBEN));
                accepted(publishes.publish(writes.draft(BRAND), Optional.empty(), RUBEN));
                clock.now = clock.now.plus(Duration.ofMinutes(1));
            }
            assertThat(seen.version(BRAND)).isEqualTo(2);
            assertThat(script(rules, seen)).isEqualTo(Level.MACHINE_DRAFTS);
            accepted(publishes.rollBack(BRAND, 1, RUBEN));

            assertThat(seen.version(BRAND)).isOne();
            assertThat(script(rules, seen)).isEqualTo(Level.PERSON_ONLY);
        }
    }

    private static Level script(RuleBook rules, RulesInForce seen) {
        Witness everyday =
                Desk.brief(
                        new TestBrief(
                                "Everyday",
                                Map.of(),
                                new TestBrief.Expected(
                                        List.of(), List.of(), List.of(), List.of(), List.of())));
        return rules.decide(everyday.campaign(), everyday.brief(), seen.of(BRAND))
                .decision(Step.SCRIPT, null)
                .level();
    }

    @Test
    void what_all_brands_begin_with_is_not_changed_where_no_campaign_is_open() {
        String library = RuleBook.library().name();

        assertThat(
                        codes(
                                edit.keep(
                                        library,
                                        new DraftChange.Put(rule("R1", Level.MACHINE)),
                                        0,
                                        RUBEN)))
                .containsExactly("RULES-031");
        assertThat(codes(publish.rollBack(library, 1, RUBEN))).containsExactly("RULES-031");
        assertThat(edit.draft(library).isEmpty()).isTrue();
    }

    @Test
    void only_a_brand_lead_changes_and_publishes() {
        assertThat(codes(edit.keep(BRAND, new DraftChange.Put(rule("R1", Level.MACHINE)), 0, IDA)))
                .containsExactly("RULES-020");
        put(rule("R1", Level.PERSON_ONLY), 0, RUBEN);

        assertThat(codes(publish.publish(draft(), Optional.empty(), IDA)))
                .containsExactly("RULES-020");
        assertThat(codes(publish.publish(draft(), Optional.empty(), Actor.local())))
                .containsExactly("RULES-020");
        assertThat(codes(publish.rollBack(BRAND, 1, IDA))).containsExactly("RULES-020");
        assertThat(codes(publish.withdraw(BRAND, IDA))).containsExactly("RULES-020");
        assertThat(inForce.version(BRAND)).isZero();
    }

    @Test
    void of_two_editors_the_second_is_told_and_both_forms_are_there() {
        DraftBook seen = put(rule("R1", Level.PERSON_ONLY), 0, RUBEN);
        long revision = seen.row("R1").orElseThrow().revision();
        put(rule("R1", Level.PERSON_LEADS), revision, TEO);

        Outcome<DraftBook> late =
                edit.keep(BRAND, new DraftChange.Put(rule("R1", Level.MACHINE)), revision, RUBEN);

        assertThat(problems(late))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("RULES-021");
                    assertThat(problem.message()).contains("Teo Brandimar");
                });
        assertThat(draft().row("R1").orElseThrow().change())
                .isEqualTo(new DraftChange.Put(rule("R1", Level.PERSON_LEADS)));
    }

    @Test
    void a_draft_that_was_taken_back_and_made_anew_is_another_one() {
        long revision =
                put(rule("R1", Level.PERSON_ONLY), 0, RUBEN).row("R1").orElseThrow().revision();
        accepted(edit.discard(BRAND, "R1", revision, TEO));
        put(rule("R1", Level.MACHINE), 0, TEO);

        assertThat(
                        codes(
                                edit.keep(
                                        BRAND,
                                        new DraftChange.Put(rule("R1", Level.PERSON_ONLY)),
                                        revision,
                                        RUBEN)))
                .containsExactly("RULES-021");
    }

    @Test
    void a_deleted_rule_comes_back_until_it_is_published() {
        published(rule("R1", Level.PERSON_ONLY));
        Rule kept = draft().own("R1").orElseThrow();
        DraftBook without = accepted(edit.keep(BRAND, new DraftChange.Drop(kept), 0, RUBEN));
        assertThat(without.rules()).isEmpty();

        long revision = without.row("R1").orElseThrow().revision();
        DraftBook back = accepted(edit.keep(BRAND, new DraftChange.Put(kept), revision, RUBEN));

        assertThat(back.rules()).containsExactly(kept);
        assertThat(back.isEmpty()).as("nothing differs from what is in force").isTrue();

        accepted(edit.keep(BRAND, new DraftChange.Drop(kept), 0, RUBEN));
        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
        assertThat(draft().rules()).isEmpty();
        assertThat(publish.version(BRAND, 1).orElseThrow().rules()).contains(kept);
    }

    @Test
    void a_version_may_wait_for_its_day_and_is_taken_back_into_the_draft() {
        published(rule("R1", Level.PERSON_ONLY));
        put(rule("R2", Level.PERSON_LEADS), 0, RUBEN);
        LocalDate day = LocalDate.of(2027, 3, 1);
        accepted(publish.publish(draft(), Optional.of(day), RUBEN));

        assertThat(inForce.version(BRAND)).isOne();
        put(rule("R3", Level.MACHINE), 0, RUBEN);
        assertThat(codes(publish.publish(draft(), Optional.empty(), RUBEN)))
                .containsExactly("RULES-027");

        clock.now = Instant.parse("2027-03-01T00:00:00Z").minusMillis(1);
        assertThat(inForce.version(BRAND)).isOne();
        DraftBook again = accepted(publish.withdraw(BRAND, RUBEN));
        assertThat(again.rows()).extracting(DraftRow::id).containsExactly("R2", "R3");
        clock.now = Instant.parse("2027-03-01T00:00:00Z");
        assertThat(inForce.version(BRAND)).isOne();

        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
        assertThat(inForce.version(BRAND)).isEqualTo(3);
        assertThat(inForce.of(BRAND).rules()).extracting(Rule::id).startsWith("R1", "R2", "R3");
    }

    @Test
    void what_is_taken_back_comes_back_with_its_words_and_cards() {
        Rule guideline = guideline();
        CardChange off = off(guideline);
        accepted(edit.begin(BRAND, RuleBook.templates().get("cosmetics"), RUBEN));
        accepted(edit.keep(BRAND, new DraftChange.Turn(off), 0, RUBEN));
        List<DraftChange> written = changes(draft());
        assertThat(written).hasAtLeastOneElementOfType(DraftChange.Words.class);
        accepted(publish.publish(draft(), Optional.of(LocalDate.of(2027, 3, 1)), RUBEN));
        assertThat(draft().isEmpty()).isTrue();

        DraftBook back = accepted(publish.withdraw(BRAND, RUBEN));

        assertThat(changes(back))
                .filteredOn(change -> !(change instanceof DraftChange.Put))
                .containsExactlyInAnyOrderElementsOf(
                        written.stream()
                                .filter(change -> !(change instanceof DraftChange.Put))
                                .toList());
        assertThat(back.rules())
                .extracting(Rule::outcomes)
                .containsExactlyElementsOf(
                        written.stream()
                                .filter(DraftChange.Put.class::isInstance)
                                .map(change -> ((DraftChange.Put) change).rule().outcomes())
                                .toList());
        accepted(publish.publish(back, Optional.empty(), RUBEN));
        assertThat(inForce.of(BRAND).cards()).containsExactly(off);
    }

    @Test
    void a_card_that_holds_again_in_what_is_taken_back_holds_again_in_the_draft() {
        CardChange off = off(guideline());
        accepted(edit.keep(BRAND, new DraftChange.Turn(off), 0, RUBEN));
        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
        var adopted = new DraftChange.Adopt(off.card(), off);
        accepted(edit.keep(BRAND, adopted, 0, RUBEN));
        accepted(publish.publish(draft(), Optional.of(LocalDate.of(2027, 3, 1)), RUBEN));

        DraftBook back = accepted(publish.withdraw(BRAND, RUBEN));

        assertThat(changes(back)).containsExactly(adopted);
    }

    private static List<DraftChange> changes(DraftBook book) {
        return book.rows().stream().map(DraftRow::change).toList();
    }

    @Test
    void a_rulebook_file_is_not_published_past_a_version_that_waits() {
        published(rule("R1", Level.PERSON_ONLY));
        RulebookVersion fromFile = next(draft());
        put(rule("R2", Level.PERSON_LEADS), 0, RUBEN);
        accepted(publish.publish(draft(), Optional.of(LocalDate.of(2027, 3, 1)), RUBEN));

        assertThat(codes(publish.publish(fromFile, RUBEN))).containsExactly("RULES-027");
        assertThat(inForce.version(BRAND)).isOne();

        accepted(publish.withdraw(BRAND, RUBEN));
        accepted(publish.publish(fromFile, RUBEN));
        assertThat(inForce.version(BRAND)).isEqualTo(9);
    }

    @Test
    void a_waiting_version_counts_from_its_day_on_without_anybody_doing_anything() {
        published(rule("R1", Level.PERSON_ONLY));
        put(rule("R2", Level.PERSON_LEADS), 0, RUBEN);
        accepted(publish.publish(draft(), Optional.of(LocalDate.of(2027, 3, 1)), RUBEN));

        clock.now = Instant.parse("2027-03-01T00:00:00Z");

        assertThat(inForce.of(BRAND).version()).isEqualTo(2);
    }

    @Test
    void rolling_back_counts_at_once_for_whoever_has_read_another_version() {
        published(rule("R1", Level.PERSON_ONLY));
        RulebookVersion first = inForce.of(BRAND);
        put(rule("R1", Level.MACHINE), 0, RUBEN);
        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
        var elsewhere = new RulesInForce(store, clock);
        assertThat(elsewhere.of(BRAND).version()).isEqualTo(2);
        clock.now = NOW.plus(Duration.ofMinutes(1));

        accepted(publish.rollBack(BRAND, 1, RUBEN));

        assertThat(elsewhere.of(BRAND)).isEqualTo(first);
        assertThat(inForce.of(BRAND)).isEqualTo(first);
        assertThat(publish.history(BRAND))
                .extracting(InForce::version, InForce::how)
                .first()
                .isEqualTo(tuple(1, InForce.How.ROLLED_BACK));
        assertThat(codes(publish.rollBack(BRAND, 7, RUBEN))).containsExactly("RULES-028");
    }

    @Test
    void only_what_was_looked_at_is_published() {
        DraftBook seen = put(rule("R1", Level.PERSON_ONLY), 0, RUBEN);
        put(rule("R2", Level.PERSON_ONLY), 0, TEO);
        assertThat(codes(publish.publish(seen, Optional.empty(), RUBEN)))
                .containsExactly("RULES-025");

        DraftBook both = draft();
        accepted(publish.publish(both, Optional.empty(), TEO));
        assertThat(codes(publish.publish(both, Optional.empty(), RUBEN)))
                .containsExactly("RULES-023");

        put(rule("R3", Level.PERSON_ONLY), 0, RUBEN);
        DraftBook onOne = draft();
        accepted(publish.publish(next(draft()), RUBEN));
        assertThat(codes(publish.publish(onOne, Optional.empty(), RUBEN)))
                .containsExactly("RULES-024");
    }

    private static RulebookVersion next(DraftBook book) {
        RulebookVersion base = book.inForce();
        return new RulebookVersion(
                BRAND, 9, base.rules(), base.sensitivities(), base.calendar(), base.wordings());
    }

    @Test
    void a_change_of_what_somebody_else_has_published_otherwise_waits_for_a_choice() {
        published(rule("R1", Level.PERSON_ONLY));
        put(rule("R1", Level.PERSON_LEADS), 0, TEO);
        RulebookVersion base = inForce.of(BRAND);
        var other =
                new RulebookVersion(
                        BRAND,
                        2,
                        List.of(rule("R1", Level.MACHINE)),
                        base.sensitivities(),
                        base.calendar(),
                        base.wordings());
        accepted(publish.publish(other, RUBEN));

        assertThat(draft().overtaken()).extracting(DraftRow::id).containsExactly("R1");
        assertThat(codes(publish.publish(draft(), Optional.empty(), TEO)))
                .containsExactly("RULES-026");

        long revision = draft().row("R1").orElseThrow().revision();
        accepted(edit.rebase(BRAND, "R1", revision, TEO));
        accepted(publish.publish(draft(), Optional.empty(), TEO));

        assertThat(draft().own("R1").orElseThrow().outcomes())
                .isEqualTo(rule("R1", Level.PERSON_LEADS).outcomes());
    }

    @Test
    void what_was_published_while_a_form_was_open_is_not_overwritten_unseen() {
        published(rule("R1", Level.PERSON_ONLY));
        long opened = draft().seen("R1");
        put(rule("R2", Level.MACHINE), 0, TEO);
        accepted(publish.publish(draft(), Optional.empty(), TEO));
        DraftBook kept = put(rule("R1", Level.MACHINE), opened, RUBEN);
        accepted(edit.discard(BRAND, "R1", kept.seen("R1"), RUBEN));

        put(rule("R1", Level.PERSON_LEADS), draft().seen("R1"), TEO);
        accepted(publish.publish(draft(), Optional.empty(), TEO));
        Outcome<DraftBook> late =
                edit.keep(BRAND, new DraftChange.Put(rule("R1", Level.MACHINE)), opened, RUBEN);

        assertThat(codes(late)).containsExactly("RULES-021");
        assertThat(draft().isEmpty()).isTrue();
    }

    @Test
    void a_text_is_kept_as_it_is_or_refused_and_never_anything_else() {
        List<String> texts =
                List.of(
                        "rule \"x\" when eval(true) then System.exit(1); end",
                        "\"); Runtime.getRuntime().exec(\"true\"); (\"",
                        "function(x) external { java: { class: \"java.lang.Runtime\" } }",
                        "${7*7} #{7*7} {0} '{1}'",
                        "<img src=x onerror=alert(1)>",
                        "'; drop table rule_draft; --");
        for (String text : texts) {
            Rule noted = noted(text);
            long seen = draft().row("N1").map(DraftRow::revision).orElse(0L);
            put(noted, seen, RUBEN);
            RulebookVersion version = accepted(publish.publish(draft(), Optional.empty(), RUBEN));

            assertThat(version).isEqualTo(inForce.of(BRAND));
            assertThat(draft().own("N1").orElseThrow().outcomes()).isEqualTo(noted.outcomes());
        }
        for (String text :
                List.of("a\u0000b", "\u202egnp.exe", "x".repeat(201), "x".repeat(100_000), "  ")) {
            assertThat(codes(edit.keep(BRAND, new DraftChange.Put(noted(text)), 0, RUBEN)))
                    .isNotEmpty();
            assertThat(draft().isEmpty()).isTrue();
        }
    }

    private static Rule noted(String text) {
        return new Rule(
                "N1",
                1,
                "Ruben Castellow",
                null,
                true,
                When.always(),
                List.of(new RuleOutcome.Note(text)),
                null);
    }

    @Test
    void a_card_is_softened_for_a_reason_and_holds_again_as_it_was_shipped() {
        Rule guideline = guideline();
        CardChange off = off(guideline);
        accepted(edit.keep(BRAND, new DraftChange.Turn(off), 0, RUBEN));
        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
        assertThat(inForce.of(BRAND).rules()).extracting(Rule::id).doesNotContain(guideline.id());
        assertThat(inForce.of(BRAND).cards()).containsExactly(off);

        accepted(edit.keep(BRAND, new DraftChange.Adopt(guideline.id(), off), 0, RUBEN));
        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
        assertThat(inForce.of(BRAND).rules()).contains(guideline);

        String hard =
                RuleBook.library().rules().stream()
                        .filter(Rule::hard)
                        .findFirst()
                        .orElseThrow()
                        .id();
        var ofAHardOne =
                new CardChange(hard, off.kind(), off.reason(), off.by(), off.on(), off.reviewOn());
        assertThat(codes(edit.keep(BRAND, new DraftChange.Turn(ofAHardOne), 0, RUBEN)))
                .containsExactly("RULES-029");
    }

    private static Rule guideline() {
        return RuleBook.library().rules().stream()
                .filter(rule -> !rule.hard())
                .findFirst()
                .orElseThrow();
    }

    private static CardChange off(Rule guideline) {
        LocalDate today = LocalDate.of(2027, 2, 15);
        return new CardChange(
                guideline.id(),
                CardChange.Kind.SWITCHED_OFF,
                "Our own guide covers it.",
                "Ruben Castellow",
                today,
                today.plusMonths(3));
    }

    @Test
    void the_rules_of_an_industry_go_into_the_draft_with_their_words() {
        RulebookVersion template = RuleBook.templates().get("cosmetics");

        DraftBook book = accepted(edit.begin(BRAND, template, RUBEN));
        RulebookVersion first = accepted(publish.publish(book, Optional.empty(), RUBEN));

        assertThat(first.rules().stream().filter(rule -> rule.card() == null))
                .hasSize(
                        (int)
                                template.rules().stream()
                                        .filter(rule -> rule.card() == null)
                                        .count());
        assertThat(first.wordings()).containsAll(template.wordings());
        assertThat(codes(edit.begin(BRAND, template, IDA))).containsExactly("RULES-020");
    }

    @Test
    void a_card_keeps_its_id_to_itself() {
        String card = RuleBook.library().rules().getFirst().id();

        assertThat(
                        codes(
                                edit.keep(
                                        BRAND,
                                        new DraftChange.Put(rule(card, Level.MACHINE)),
                                        0,
                                        RUBEN)))
                .containsExactly("RULES-007");
    }

    private void published(Rule rule) {
        put(rule, 0, RUBEN);
        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
    }

    private DraftBook put(Rule rule, long seen, Actor actor) {
        return accepted(edit.keep(BRAND, new DraftChange.Put(rule), seen, actor));
    }

    private DraftBook draft() {
        return edit.draft(BRAND);
    }

    private static Rule rule(String id, Level level) {
        return new Rule(
                id,
                1,
                "Ruben Castellow",
                LocalDate.of(2027, 2, 15),
                true,
                When.always(),
                List.of(new RuleOutcome.Who(Step.SCRIPT, level)),
                null);
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems) ? problems : List.of();
    }
}
