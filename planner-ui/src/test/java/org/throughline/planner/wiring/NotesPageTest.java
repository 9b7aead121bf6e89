package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.PlanNote;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Seat;
import org.throughline.planner.draft.DraftView;
import org.throughline.planner.draft.PlanNotesPanel;
import org.throughline.planner.shell.LongList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Notes on the page of a draft and on that of a plan, without a browser.
class NotesPageTest extends InSampleHouse {

    private static final Seat SEAT = new Seat("Ida Fennimar", "strategist");

    private final UI ui = new UI();
    private ProductionPlan plan;
    private Draft draft;

    @Override
    SampleFolder sample() {
        return SampleFolder.sealed();
    }

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
        ui.getInternals().setSession(new Ours());
        plan =
                house.store()
                        .inTransaction(kept ->
                                kept.plans()
                                        .latest("lights-back-on", new BriefId("twenty-seconds"))
                                        .orElseThrow());
        draft = kept(plan);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    /// A session that one thread has to itself.
    private static final class Ours extends VaadinSession {

        Ours() {
            super(null);
        }

        @Override
        public void checkHasLock() {}

        /// As in production, all else off.
        @Override
        public DeploymentConfiguration getConfiguration() {
            return (DeploymentConfiguration)
                    Proxy.newProxyInstance(
                            DeploymentConfiguration.class.getClassLoader(),
                            new Class<?>[] {DeploymentConfiguration.class},
                            (_, asked, _) -> asked.getName().equals("isProductionMode"));
        }
    }

    @Test
    void a_note_marks_the_video_while_it_is_open_and_when_it_is_opened_again() {
        FrameNote first = note(3, Drawing.parse("box red 1000,1000 3000,3000"));
        FrameNote second = note(9, null);
        DraftView page = page(Map.of());
        assertThat(resolvedMarks(page)).isEmpty();

        press(page, "note-turn-" + first.id());
        assertThat(resolvedMarks(page)).containsExactly(first.id().toString());
        assertThat(focused()).containsExactly("note-turn-" + second.id(), "notes-resolved-title");
        assertThat(says(page, "notes-said")).contains("00:00:00:03 is resolved. 1 is open.");

        press(page, "note-turn-" + second.id());
        assertThat(resolvedMarks(page)).hasSize(2);
        assertThat(focused()).containsExactly("notes-resolved-title");
        assertThat(says(page, "notes-said")).contains("None is open.");

        press(page, "note-turn-" + first.id());
        assertThat(resolvedMarks(page)).containsExactly(second.id().toString());
        assertThat(focused()).containsExactly("note-turn-" + first.id());
        assertThat(says(page, "notes-said")).contains("is open again. 1 is open.");
    }

    @Test
    void a_note_of_an_earlier_version_is_resolved_in_the_same_way() {
        FrameNote before = note(3, null);
        draft = kept(next());
        FrameNote own = note(5, null);
        DraftView page = page(Map.of());

        press(page, "note-turn-" + own.id());
        assertThat(focused()).contains("note-turn-" + before.id());
        press(page, "note-turn-" + before.id());

        assertThat(resolvedMarks(page))
                .containsExactly(own.id().toString(), before.id().toString());
        assertThat(list(page, "notes-done").drawn()).containsExactly(own.id(), before.id());
    }

    @Test
    void the_second_of_two_presses_keeps_nothing_and_complains_of_nothing() {
        DraftView page = page(Map.of());
        press(page, "note-keep");
        assertThat(field(page, "note-text").isInvalid()).as("nothing was written").isTrue();

        field(page, "note-text").setValue("Too dark.");
        press(page, "note-keep");
        press(page, "note-keep");
        FrameNote note = Objects.requireNonNull(notes().getFirst());
        assertThat(notes()).hasSize(1);
        assertThat(field(page, "note-text").isInvalid()).isFalse();

        press(page, "note-begin-" + note.id());
        field(page, "note-answer-text-" + note.id()).setValue("It is the lamp.");
        press(page, "note-answer-keep-" + note.id());
        press(page, "note-answer-keep-" + note.id());
        assertThat(field(page, "note-answer-text-" + note.id()).isInvalid()).isFalse();

        field(page, "note-text").setValue("And");
        field(page, "note-text").clear();
        press(page, "note-keep");
        assertThat(field(page, "note-text").isInvalid()).as("begun anew and emptied").isTrue();
    }

    @Test
    void the_second_of_two_presses_writes_one_note_on_a_plan() {
        PlanNotesPanel panel = planNotes();
        press(panel, "plan-note-keep");
        assertThat(field(panel, "plan-note-text").isInvalid()).isTrue();

        field(panel, "plan-note-text").setValue("Too long.");
        press(panel, "plan-note-keep");
        press(panel, "plan-note-keep");

        assertThat(house.noteOnPlan().notes(plan.id(), RUBEN)).hasSize(1);
        assertThat(field(panel, "plan-note-text").isInvalid()).isFalse();
    }

    @Test
    void of_two_thousand_notes_the_first_are_drawn_and_more_when_asked_or_come_for() {
        List<FrameNote> all = IntStream.range(0, 2_000).mapToObj(this::sample).toList();
        house.store().useTransaction(kept -> all.forEach(kept.drafts()::add));
        DraftView page = page(Map.of());
        assertThat(list(page, "notes-list").drawn()).hasSize(50);
        assertThat(find(page, "notes-list-more").getElement().getText())
                .isEqualTo("Show 50 more of 1,950");

        press(page, "notes-list-more");
        List<UUID> drawn = list(page, "notes-list").drawn();
        assertThat(drawn).hasSize(100);
        assertThat(focused()).containsExactly("note-" + drawn.get(50));

        UUID last = all.getLast().id();
        page = page(Map.of("note", List.of(last.toString())));
        assertThat(list(page, "notes-list").drawn()).hasSize(51).endsWith(last);
        assertThat(find(page, "player").getElement().getAttribute("begin-with"))
                .isEqualTo(last.toString());
        press(page, "note-turn-" + last);
        page = page(Map.of("note", List.of(last.toString())));
        assertThat(list(page, "notes-list").drawn()).hasSize(50);
        assertThat(((NativeDetails) find(page, "notes-resolved")).isOpen()).isTrue();
        page = page(Map.of("note", List.of("<b>")));
        assertThat(find(page, "player").getElement().hasAttribute("begin-with")).isFalse();
    }

    @Test
    void of_many_notes_on_a_plan_the_last_are_drawn() {
        house.store()
                .useTransaction(kept ->
                        IntStream.rangeClosed(1, 120)
                                .mapToObj(number ->
                                        new PlanNote(
                                                UUID.randomUUID(),
                                                plan.id(),
                                                number,
                                                RUBEN.name(),
                                                NOW,
                                                "Note " + number))
                                .forEach(kept.drafts()::add));
        PlanNotesPanel panel = planNotes();
        assertThat(list(panel, "plan-notes-list").drawn()).hasSize(50);
        assertThat(says(panel, "plan-notes-list")).contains("Note 120").doesNotContain("Note 70");
        press(panel, "plan-notes-list-more");
        assertThat(says(panel, "plan-notes-list")).contains("Note 70", "Show 20 more of 20");
        press(panel, "plan-notes-list-more");
        assertThat(says(panel, "plan-notes-list")).contains("Note 1").doesNotContain("more of");
    }

    @Test
    void what_somebody_has_not_had_before_them_is_said_to_be_new_at_one_visit() {
        FrameNote note = note(3, null);
        DraftView page = page(Map.of());
        assertThat(says(page, "notes-news")).isEqualTo("1 note here has something new to you.");
        assertThat(says(page, "note-" + note.id())).contains("New");

        field(page, "note-text").setValue("Mine.");
        press(page, "note-keep");
        assertThat(says(page, "note-" + note.id())).as("until they leave").contains("New");
        page = page(Map.of());
        assertThat(find(page, "notes-news").isVisible()).isFalse();
        assertThat(says(page, "note-" + note.id())).doesNotContain("New");

        accepted(
                house.answerNote()
                        .answer(UUID.randomUUID(), draft.id(), note.id(), "Still.", RUBEN));
        page = page(Map.of());
        assertThat(says(page, "note-" + note.id())).contains("New answer");
        assertThat(says(page, "notes-news")).startsWith("1 note");
    }

    @Test
    void notes_on_earlier_versions_of_a_plan_stay_with_it_and_are_new_once() {
        UUID early = written("Too long.");
        plan = next();
        UUID late = written("Better.");
        PlanNotesPanel panel = planNotes();
        panel.reach(early);
        assertThat(says(panel, "plan-notes-earlier")).contains("Version 1", "Too long.", "New");
        assertThat(says(panel, "plan-notes-list")).contains("Better.", "New").doesNotContain("Too");
        assertThat(list(panel, "plan-notes-list").drawn()).containsExactly(late);

        panel = planNotes();
        assertThat(says(panel, "plan-notes")).contains("Too long.").doesNotContain("New");
    }

    private UUID written(String says) {
        return accepted(house.noteOnPlan().write(UUID.randomUUID(), plan.id(), says, RUBEN)).id();
    }

    private FrameNote note(int frame, @Nullable Drawing drawing) {
        return accepted(
                house.noteAtFrame()
                        .write(
                                UUID.randomUUID(),
                                draft.id(),
                                new FrameRange(frame, frame + 1),
                                "At " + frame,
                                drawing,
                                RUBEN));
    }

    private FrameNote sample(int number) {
        int frame = number % 500;
        return new FrameNote(
                UUID.randomUUID(),
                draft.id(),
                frame,
                FrameRate.THIRTY.timecode(frame),
                RUBEN.name(),
                NOW,
                "Note " + number,
                null,
                null);
    }

    private List<FrameNote> notes() {
        return house.noteAtFrame().notes(draft.id(), RUBEN);
    }

    private DraftView page(Map<String, List<String>> asked) {
        ui.removeAll();
        DraftView page =
                new DraftView(
                        new StoreDrafts(
                                house.store(),
                                house.watchDraft(),
                                house.noteAtFrame(),
                                house.answerNote(),
                                house.askFeeling(),
                                house.keepGuestLinks(),
                                house.decideDraft(),
                                house.sealDraft(),
                                house.packRelease(),
                                house.recordPost(),
                                house.joinResults(),
                                house.keepCurve(),
                                house.renderQueue(),
                                house::storyboards,
                                house.dataFolder()),
                        house.keepGuestLinks(),
                        Sitting.of(SEAT),
                        house.clock());
        page.open(draft.id().toString(), new QueryParameters(asked));
        ui.add(page);
        return page;
    }

    private PlanNotesPanel planNotes() {
        PlanNotesPanel panel =
                new PlanNotesPanel(plan.id(), house.noteOnPlan(), house.keepGuestLinks(), SEAT);
        ui.add(panel);
        return panel;
    }

    /// Ids of the notes that the player takes for done with.
    private static List<String> resolvedMarks(DraftView page) {
        JsonNode marks =
                JsonMapper.shared()
                        .readTree(find(page, "player").getElement().getAttribute("notes"));
        return marks.values().stream()
                .filter(mark -> mark.get("resolved").asBoolean())
                .map(mark -> mark.get("id").asString())
                .toList();
    }

    /// Ids that the keyboard was sent to last, the first that is there.
    private List<String> focused() {
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(each -> each.getExpression().contains("scrollIntoView"))
                .map(each -> List.of(String.valueOf(each.getParameters().getFirst()).split(" ")))
                .reduce((_, last) -> last)
                .orElse(List.of());
    }

    private static String says(Component page, String id) {
        return find(page, id).getElement().getTextRecursively();
    }

    private static void press(Component page, String id) {
        ((Button) find(page, id)).click();
    }

    private static TextArea field(Component page, String id) {
        return (TextArea) find(page, id);
    }

    private static LongList list(Component page, String id) {
        return (LongList) find(page, id);
    }

    private static Component find(Component page, String id) {
        return seek(page, id).orElseThrow();
    }

    private static Optional<Component> seek(Component page, String id) {
        return all(page).filter(each -> each.getId().filter(id::equals).isPresent()).findFirst();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(NotesPageTest::all));
    }

    private ProductionPlan next() {
        ProductionPlan next =
                new ProductionPlan(
                        plan.id().next(),
                        plan.brand(),
                        plan.markets(),
                        plan.brief(),
                        plan.story(),
                        plan.media(),
                        plan.answers(),
                        plan.assessment(),
                        plan.author(),
                        plan.approvers(),
                        plan.proposedAt());
        house.store().useTransaction(kept -> kept.plans().propose(next));
        return next;
    }

    /// A draft as if it had been rendered.
    private Draft kept(ProductionPlan of) {
        Draft rendered =
                new Draft(
                        new DraftId(of.id(), new Market("US"), Platform.TIKTOK),
                        of.fingerprint(),
                        "drafts/one",
                        "one.mp4",
                        "a".repeat(64),
                        List.of(),
                        1080,
                        1920,
                        of.story().range().to(),
                        FrameRate.THIRTY,
                        true,
                        new ConformanceReport(List.of()),
                        NOW,
                        null,
                        null);
        house.store().useTransaction(kept -> kept.drafts().keep(rendered));
        return rendered;
    }
}
