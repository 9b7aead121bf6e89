package org.throughline.planner.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Note;
import org.throughline.data.assessment.Severity;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.data.rulebook.WordingList;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.RulebookFile;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Difference;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.voice.VoiceFinding;

/// Wording lists, sensitivities, calendar days and voices in a draft, over a real store.
class OwnRowsTest {

    private static final String BRAND = "Tindrel";
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor TEO = Actor.member("Teo Brandimar", "brand-lead");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Market DE = new Market("DE");
    private static final LocalDate READ = LocalDate.of(2027, 2, 1);

    @TempDir Path folder;

    private final Store store = Store.inMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);
    private final RulesInForce inForce = new RulesInForce(store, clock);
    private final EditRules edit = new EditRules(store, inForce, clock);
    private final PublishRulebook publish = new PublishRulebook(store, edit, clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_list_and_the_rule_that_names_it_are_entered_published_and_found_in_a_brief() {
        kept(list("lifetimes", "fifteen years"));
        put(never("COS-2", "lifetimes", "a long time"));

        publish();

        Assessment assessment = assess("fifteen-years");
        assertThat(assessment.never())
                .filteredOn(each -> each.because().getFirst().rule().equals("COS-2"))
                .isNotEmpty()
                .extracting(Never::replacement)
                .containsOnly("a long time");
        assertThat(assess("twenty-seconds").never())
                .noneMatch(each -> each.because().getFirst().rule().equals("COS-2"));
    }

    @Test
    void a_rule_cannot_name_a_list_that_is_not_there() {
        assertThat(codes(edit.keep(BRAND, put("N", "nowhere"), 0, RUBEN)))
                .containsExactly("RULES-003");
    }

    @Test
    void what_is_named_stays() {
        kept(list("lifetimes", "fifteen years"));
        put(never("COS-2", "lifetimes", null));
        var gone = new DraftChange.Without(list("lifetimes", "fifteen years"));

        assertThat(problems(edit.keep(BRAND, gone, seen(gone.id()), RUBEN)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("RULES-030");
                    assertThat(problem.message())
                            .contains("COS-2 names the wording list lifetimes");
                });
        assertThat(codes(edit.discard(BRAND, gone.id(), seen(gone.id()), RUBEN)))
                .as("a new list goes with its draft")
                .containsExactly("RULES-030");

        publish();
        assertThat(codes(edit.keep(BRAND, gone, 0, RUBEN))).containsExactly("RULES-030");
        accepted(
                edit.keep(
                        BRAND, new DraftChange.Drop(draft().own("COS-2").orElseThrow()), 0, RUBEN));
        accepted(edit.keep(BRAND, gone, 0, RUBEN));
        assertThat(codes(edit.discard(BRAND, "COS-2", seen("COS-2"), RUBEN)))
                .as("the rule would come back and name it")
                .containsExactly("RULES-030");
        publish();
        assertThat(inForce.of(BRAND).wordings()).isEqualTo(RuleBook.library().wordings());
    }

    @Test
    void what_rolling_back_leaves_without_its_list_is_not_published() {
        publish(never("R0", "death", null));
        kept(list("lifetimes", "fifteen years"));
        publish();
        put(never("COS-2", "lifetimes", null));

        accepted(publish.rollBack(BRAND, 1, RUBEN));

        assertThat(codes(publish.publish(draft(), Optional.empty(), RUBEN)))
                .containsExactly("RULES-030");
    }

    @Test
    void a_list_gets_another_name_and_whatever_names_it_follows() {
        kept(list("lifetimes", "fifteen years"));
        put(never("COS-2", "lifetimes", "a long time"));
        kept(sensitivity("OWN-1", wording("lifetimes")));
        publish();
        put(noted("N1", wording("lifetimes")));

        Own renamed = list("promises", "fifteen years", "forever");
        DraftBook book = accepted(edit.replace(BRAND, "words:lifetimes", renamed, 0, RUBEN));

        assertThat(book.listUse().get("promises")).containsExactly("COS-2", "N1", "OWN-1");
        assertThat(book.listUse()).doesNotContainKey("lifetimes");
        publish();
        assertThat(names(inForce.of(BRAND))).containsExactly("promises");
        assertThat(assess("fifteen-years").never())
                .anyMatch(each -> each.because().getFirst().rule().equals("COS-2"));
    }

    @Test
    void a_new_list_that_gets_another_name_leaves_nothing_behind() {
        kept(list("lifetimes", "fifteen years"));

        DraftBook book =
                accepted(
                        edit.replace(
                                BRAND,
                                "words:lifetimes",
                                list("promises", "forever"),
                                seen("words:lifetimes"),
                                RUBEN));

        assertThat(book.rows()).extracting(DraftRow::id).containsExactly("words:promises");
    }

    @Test
    void no_list_takes_the_name_of_another() {
        kept(list("lifetimes", "fifteen years"));
        kept(list("promises", "forever"));
        publish();

        assertThat(codes(edit.replace(BRAND, "", list("promises", "ever"), 0, RUBEN)))
                .containsExactly("RULES-007");
        assertThat(
                        codes(
                                edit.replace(
                                        BRAND,
                                        "words:lifetimes",
                                        list("promises", "ever"),
                                        0,
                                        RUBEN)))
                .containsExactly("RULES-007");
        assertThat(problems(edit.replace(BRAND, "", list("death", "ever"), 0, RUBEN)))
                .as("a shipped one has it")
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("RULES-007", "name"));
    }

    @Test
    void of_two_editors_of_a_list_the_second_is_told() {
        kept(list("lifetimes", "fifteen years"));
        long seen = seen("words:lifetimes");
        accepted(edit.keep(BRAND, list("lifetimes", "ten years"), seen, TEO));

        assertThat(problems(edit.keep(BRAND, list("lifetimes", "ever"), seen, RUBEN)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("RULES-021");
                    assertThat(problem.message())
                            .isEqualTo("Teo Brandimar has changed lifetimes meanwhile");
                });
    }

    @Test
    void only_a_brand_lead_changes_rows() {
        for (Own row : everyKind()) {
            assertThat(codes(edit.replace(BRAND, "", row, 0, IDA))).containsExactly("RULES-020");
        }
    }

    @Test
    void rows_of_every_kind_are_published_changed_back_and_come_out_the_same() {
        for (Own row : everyKind()) {
            accepted(edit.replace(BRAND, "", row, 0, RUBEN));
        }
        publish();
        RulebookVersion first = inForce.of(BRAND);
        assertThat(OwnRows.of(first).keySet())
                .containsExactly(
                        "words:lifetimes",
                        "sensitive:OWN-1",
                        DraftChange.Days.id(days().rows().getFirst()),
                        "voice:en");
        assertThat(first.sensitivities().getFirst().setBy())
                .isEqualTo(new SensitivityRow.SetBy("Ruben Castellow", 1));

        for (Own row : everyKind()) {
            accepted(edit.keep(BRAND, row, 0, RUBEN));
            assertThat(draft().row(row.id())).as("%s as it is in force", row.id()).isEmpty();
            accepted(edit.keep(BRAND, new DraftChange.Without(row), 0, RUBEN));
        }
        publish();
        assertThat(OwnRows.of(inForce.of(BRAND))).isEmpty();
        RulebookVersion library = RuleBook.library();
        assertThat(inForce.of(BRAND).calendar()).isEqualTo(library.calendar());
        assertThat(inForce.of(BRAND).sensitivities()).isEqualTo(library.sensitivities());

        accepted(publish.rollBack(BRAND, 1, RUBEN));
        assertThat(inForce.of(BRAND)).isEqualTo(first);
    }

    @Test
    void what_waits_for_its_day_is_taken_back_with_its_rows() {
        kept(list("lifetimes", "fifteen years"));
        kept(days());
        publish();
        accepted(edit.keep(BRAND, new DraftChange.Without(days()), 0, RUBEN));
        accepted(edit.keep(BRAND, list("lifetimes", "ten years"), 0, RUBEN));
        kept(voice());
        List<DraftRow> waiting = draft().rows();
        accepted(publish.publish(draft(), Optional.of(LocalDate.of(2027, 3, 1)), RUBEN));

        DraftBook again = accepted(publish.withdraw(BRAND, RUBEN));

        assertThat(again.rows())
                .extracting(DraftRow::change, DraftRow::stood)
                .containsExactlyElementsOf(
                        waiting.stream().map(row -> tuple(row.change(), row.stood())).toList());
    }

    @Test
    void a_row_that_somebody_published_otherwise_waits_for_a_choice() {
        kept(list("lifetimes", "fifteen years"));
        publish();
        kept(list("lifetimes", "ten years"));
        RulebookVersion base = inForce.of(BRAND);
        accepted(
                publish.publish(
                        OwnRows.with(base, List.of(list("lifetimes", "ever")))
                                .with(BRAND, 2, base.rules()),
                        TEO));

        assertThat(draft().overtaken()).extracting(DraftRow::id).containsExactly("words:lifetimes");
        assertThat(problems(publish.publish(draft(), Optional.empty(), RUBEN)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message())
                                .isEqualTo("somebody has published another form of lifetimes"));

        accepted(edit.rebase(BRAND, "words:lifetimes", seen("words:lifetimes"), RUBEN));
        publish();
        assertThat(OwnRows.of(inForce.of(BRAND)))
                .containsEntry("words:lifetimes", list("lifetimes", "ten years"));
    }

    @Test
    void every_kind_of_row_is_among_what_changes() {
        for (Own row : everyKind()) {
            accepted(edit.replace(BRAND, "", row, 0, RUBEN));
        }
        RulebookVersion next = draft().next(1, "Ruben Castellow", READ);

        assertThat(new Desk(RuleBook.open()).differences(inForce.of(BRAND), next))
                .extracting(Difference::kind, Difference::row)
                .containsExactly(
                        tuple(Difference.Kind.SENSITIVITY, "OWN-1"),
                        tuple(Difference.Kind.CALENDAR, "DE stocktaking"),
                        tuple(Difference.Kind.WORDING, "lifetimes"),
                        tuple(Difference.Kind.VOICE, "en"));
    }

    @Test
    void own_days_count_where_a_rule_asks_for_days_near_them() {
        kept(new DraftChange.Days(List.of(day("2027-03-15 - 2027-03-20"), day("1 Dec - 3 Dec"))));
        put(
                noted(
                        "N1",
                        new When(
                                List.of(Condition.within(7, List.of("brand-blackout"))),
                                null,
                                List.of(),
                                List.of())));
        publish();

        assertThat(notes("twenty-seconds"))
                .as("published within a week of them: %s", publishDay("twenty-seconds"))
                .contains("Look twice.");
        accepted(
                edit.keep(
                        BRAND,
                        new DraftChange.Without(new DraftChange.Days(List.of(day("1 Dec")))),
                        0,
                        RUBEN));
        publish();
        assertThat(notes("twenty-seconds")).doesNotContain("Look twice.");
    }

    @Test
    void an_own_sensitivity_is_found_in_a_brief() {
        kept(list("lifetimes", "fifteen years"));
        kept(sensitivity("OWN-1", wording("lifetimes")));
        publish();

        assertThat(assess("fifteen-years").sensitivities())
                .anySatisfy(
                        found -> assertThat(found.because().getFirst().rule()).isEqualTo("OWN-1"));
    }

    @Test
    void a_voice_is_heard_once_it_is_published() {
        kept(voice());
        publish();
        Campaign campaign = campaign();
        Brief brief = campaign.findBrief(new BriefId("fifteen-years")).orElseThrow();

        assertThat(
                        RuleBook.open()
                                .voice(
                                        campaign.withVideo(
                                                brief,
                                                campaign.findStory(brief.id()).orElseThrow()),
                                        brief,
                                        inForce.of(BRAND))
                                .findings())
                .filteredOn(found -> found.kind() == VoiceFinding.Kind.AVOIDED)
                .extracting(VoiceFinding::instead)
                .contains("a long time");
    }

    @Test
    void a_text_is_kept_as_it_is_or_refused_at_its_place() {
        List<String> texts =
                List.of(
                        "rule \"x\" when eval(true) then System.exit(1); end",
                        "${7*7} #{7*7} {0} '{1}'",
                        "<img src=x onerror=alert(1)>",
                        "'; drop table rule_draft; --",
                        "=1+1",
                        "x".repeat(200));
        for (String text : texts) {
            for (Own row : holding(text)) {
                accepted(edit.keep(BRAND, row, seen(row.id()), RUBEN));
            }
            publish();
            assertThat(OwnRows.of(inForce.of(BRAND)).values())
                    .usingElementComparator((one, other) -> OwnRows.sayTheSame(one, other) ? 0 : 1)
                    .containsAll(holding(text));
            for (Own row : OwnRows.of(inForce.of(BRAND)).values()) {
                accepted(edit.keep(BRAND, new DraftChange.Without(row), 0, RUBEN));
            }
            publish();
        }
        for (String text :
                List.of("a\u0000b", "\u202egnp.exe", "x".repeat(201), "x".repeat(100_000), "  ")) {
            assertThat(
                            holding(text).stream()
                                    .map(row -> problems(edit.keep(BRAND, row, 0, RUBEN)))
                                    .map(problems -> problems.getFirst().field()))
                    .as("%.10s", text)
                    .containsExactly(
                            "en[0]",
                            "harmless.en[0]",
                            "says",
                            "name",
                            "avoid[0].say",
                            "approved[0]");
            assertThat(draft().isEmpty()).isTrue();
        }
    }

    private static List<Own> holding(String text) {
        return List.of(
                list("one", text),
                new DraftChange.Words(
                        new WordingList(
                                "two",
                                Map.of("en", List.of("fine")),
                                Map.of("en", List.of(text)),
                                true,
                                null,
                                null)),
                new DraftChange.Sensitive(
                        new SensitivityRow(
                                "OWN-1",
                                "wording",
                                wording("death"),
                                Severity.LOW,
                                text,
                                "our own study",
                                null,
                                READ)),
                new DraftChange.Days(
                        List.of(
                                new CalendarDays(
                                        DE,
                                        "brand-blackout",
                                        text,
                                        DayRange.parse("11 Mar"),
                                        "works council",
                                        READ))),
                new DraftChange.Voice(
                        new BrandVoice(
                                "en",
                                List.of(new BrandVoice.Avoided("hack", text)),
                                List.of(),
                                null,
                                null,
                                null,
                                List.of())),
                new DraftChange.Voice(
                        new BrandVoice(
                                "de", List.of(), List.of(), null, null, null, List.of(text))));
    }

    @Test
    void the_whole_rulebook_goes_into_a_file_and_comes_back() throws IOException {
        for (String text :
                List.of(
                        "~",
                        "null",
                        "True",
                        "0o17",
                        "- x",
                        ": a",
                        "# b",
                        "'",
                        "2027-01-01",
                        "é\u65e5")) {
            for (Own row : holding(text)) {
                accepted(edit.keep(BRAND, row, seen(row.id()), RUBEN));
            }
            put(noted("N1", wording("one")));
            CardChange softened = softened();
            accepted(edit.keep(BRAND, new DraftChange.Turn(softened), 0, RUBEN));
            RulebookVersion next = draft().next(1, "Ruben Castellow", READ);
            Path file = folder.resolve("rulebook.yaml");
            Files.write(file, WholeRulebook.yaml(next, "Ruben Castellow", READ));

            RulebookVersion back = accepted(RulebookFile.read(file));

            assertThat(Composition.changes(next, back)).as(text).isEmpty();
            assertThat(back.rules()).isEqualTo(next.rules());
            assertThat(Files.readString(file)).contains("backwards");
            accepted(edit.discard(BRAND, "N1", seen("N1"), RUBEN));
            draft().rows()
                    .forEach(row -> accepted(edit.discard(BRAND, row.id(), row.revision(), RUBEN)));
        }
    }

    private static CardChange softened() {
        Rule guideline =
                RuleBook.library().rules().stream()
                        .filter(rule -> !rule.hard())
                        .findFirst()
                        .orElseThrow();
        return new CardChange(
                guideline.id(),
                CardChange.Kind.SOFTENED,
                "Our own guide covers it: \"all\" of it.",
                "Ruben Castellow",
                READ,
                LocalDate.of(2027, 6, 1));
    }

    @Test
    void what_is_missing_is_told_at_its_field() {
        assertThat(fields(new DraftChange.Words(new WordingList("one", Map.of()))))
                .containsExactly("phrases");
        assertThat(fields(list("no blanks", "fine"))).containsExactly("name");
        var row = sensitivity("OWN-1", wording("death")).row();
        var unsourced =
                new SensitivityRow(
                        row.id(), row.kind(), row.when(), row.severity(), "says", "", null, READ);
        assertThat(fields(new DraftChange.Sensitive(unsourced))).containsExactly("source");
        Condition asked = wording("death").brief().getFirst();
        assertThat(
                        fields(
                                sensitivity(
                                        "OWN-1",
                                        new When(
                                                List.of(asked, asked),
                                                null,
                                                List.of(),
                                                List.of()))))
                .containsExactly("when.wording");
        CalendarDays shipped = RuleBook.library().calendar().getFirst();
        assertThat(fields(new DraftChange.Days(List.of(shipped)))).containsExactly("days");
        assertThat(
                        fields(
                                new DraftChange.Voice(
                                        new BrandVoice(
                                                "ja", List.of(), List.of(), 12, null, null,
                                                List.of()))))
                .containsExactly("most-words");
    }

    @Test
    void a_list_of_twenty_thousand_phrases_is_kept_and_a_longer_one_refused() {
        kept(list("long", numbered(20_000)));
        publish();
        assertThat(OwnRows.of(inForce.of(BRAND)))
                .containsEntry("words:long", list("long", numbered(20_000)));

        assertThat(problems(edit.keep(BRAND, list("long", numbered(20_001)), 0, RUBEN)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("phrases");
                    assertThat(problem.message())
                            .isEqualTo("a list has up to 20,000 phrases, not 20,001");
                });
    }

    private static String[] numbered(int many) {
        return IntStream.range(0, many).mapToObj(each -> "phrase " + each).toArray(String[]::new);
    }

    private List<String> fields(Own row) {
        return problems(edit.keep(BRAND, row, 0, RUBEN)).stream().map(Problem::field).toList();
    }

    private static List<Own> everyKind() {
        return List.of(
                list("lifetimes", "fifteen years"),
                sensitivity("OWN-1", wording("death")),
                days(),
                voice());
    }

    private static DraftChange.Words list(String name, String... phrases) {
        return new DraftChange.Words(new WordingList(name, Map.of("en", List.of(phrases))));
    }

    private static DraftChange.Sensitive sensitivity(String id, When when) {
        return new DraftChange.Sensitive(
                new SensitivityRow(
                        id,
                        "wording",
                        when,
                        Severity.HIGH,
                        "a lifetime is promised",
                        "our own study",
                        null,
                        READ));
    }

    private static DraftChange.Days days() {
        return new DraftChange.Days(List.of(day("11 Mar - 13 Mar"), day("2027-08-02")));
    }

    private static CalendarDays day(String range) {
        return new CalendarDays(
                DE, "brand-blackout", "stocktaking", DayRange.parse(range), "works council", READ);
    }

    private static DraftChange.Voice voice() {
        return new DraftChange.Voice(
                new BrandVoice(
                        "en",
                        List.of(new BrandVoice.Avoided("fifteen years", "a long time")),
                        List.of("bright idea"),
                        12,
                        true,
                        false,
                        List.of("Keep the lamp.")));
    }

    private static When wording(String list) {
        return new When(
                List.of(new Condition("wording", Operator.CONTAINS, List.of(list))),
                null,
                List.of(),
                List.of());
    }

    private static Rule never(String id, String list, String instead) {
        return rule(
                id,
                new When(
                        List.of(),
                        ItemKind.BEAT,
                        List.of(new Condition("wording", Operator.CONTAINS, List.of(list))),
                        List.of()),
                new RuleOutcome.Never("wording", list, instead));
    }

    private static Rule noted(String id, When when) {
        return rule(id, when, new RuleOutcome.Note("Look twice."));
    }

    private static Rule rule(String id, When when, RuleOutcome outcome) {
        return new Rule(id, 1, "Ruben Castellow", null, true, when, List.of(outcome), null);
    }

    private static DraftChange put(String id, String list) {
        return new DraftChange.Put(never(id, list, null));
    }

    private void put(Rule rule) {
        accepted(edit.keep(BRAND, new DraftChange.Put(rule), 0, RUBEN));
    }

    private void kept(Own row) {
        accepted(edit.keep(BRAND, row, seen(row.id()), RUBEN));
    }

    private void publish(Rule rule) {
        put(rule);
        publish();
    }

    private void publish() {
        accepted(publish.publish(draft(), Optional.empty(), RUBEN));
    }

    private long seen(String id) {
        return draft().row(id).map(DraftRow::revision).orElse(0L);
    }

    private DraftBook draft() {
        return edit.draft(BRAND);
    }

    private static Stream<String> names(RulebookVersion book) {
        return book.wordings().stream().filter(OwnRows::isOwn).map(WordingList::name);
    }

    private Campaign campaign() {
        return accepted(
                        CampaignFile.read(
                                SampleCampaign.writeTo(folder), CampaignFile.Wanted.WHOLE))
                .campaign();
    }

    private Assessment assess(String brief) {
        Campaign campaign = campaign();
        return RuleBook.open()
                .decide(
                        campaign,
                        campaign.findBrief(new BriefId(brief)).orElseThrow(),
                        inForce.of(BRAND));
    }

    private List<String> notes(String brief) {
        return assess(brief).notes().stream().map(Note::says).toList();
    }

    private String publishDay(String brief) {
        return String.valueOf(campaign().findBrief(new BriefId(brief)).orElseThrow().publish());
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? new ArrayList<>(problems)
                : List.of();
    }
}
