package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.OwnType;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.BeatKind;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.audit.KnownAct;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.entry.BeginCampaign.Wanted;
import org.throughline.planner.entry.CampaignsView;
import org.throughline.planner.entry.KeepTypes;

/// Types of campaigns that an installation keeps of the sample, over a real store and on their
/// page.
class KeepTypesTest extends InSampleHouse {

    private static final String SAMPLE = "lights-back-on";

    private KeepTypes types;
    private final UI ui = new UI();
    private CampaignsView page;

    @BeforeEach
    void openTypes() {
        types = house.keepTypes();
    }

    @AfterEach
    void leavePage() {
        UI.setCurrent(null);
    }

    @Test
    void a_type_takes_what_the_videos_have_in_common_and_campaigns_begin_from_it() {
        OwnType kept = accepted(types.keep(SAMPLE, " Repair stories ", IDA));

        assertThat(kept.name()).isEqualTo("Repair stories");
        assertThat(kept.platforms()).startsWith(Platform.INSTAGRAM_REELS);
        assertThat(kept.goals()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(kept.beats().getFirst().kind()).isEqualTo(BeatKind.HOOK);
        assertThat(kept.questions()).contains("stakes", "topics");
        assertThat(types.offered())
                .extracting(CampaignType::title)
                .startsWith("Product launch")
                .endsWith("Repair stories");
        assertThat(begin("Winter", kept.key())).isEmpty();
        assertThat(types.find(kept.key()).orElseThrow().questions())
                .hasSameSizeAs(kept.questions());
        assertThat(acts()).contains("keep type lights-back-on");
    }

    @Test
    void a_name_that_is_taken_empty_or_too_long_is_refused_at_its_field() {
        accepted(types.keep(SAMPLE, "Repair", IDA));

        assertThat(codes(types.keep(SAMPLE, "repair", IDA))).containsExactly("TYPE-004");
        assertThat(codes(types.keep(SAMPLE, "Product LAUNCH", IDA))).containsExactly("TYPE-004");
        assertThat(codes(types.keep(SAMPLE, "  ", IDA))).containsExactly("TYPE-003");
        assertThat(codes(types.keep(SAMPLE, "x".repeat(61), IDA))).containsExactly("TYPE-003");
        assertThat(accepted(types.keep(SAMPLE, "Répair!", IDA)).key()).isEqualTo("own-repair-2");
        assertThat(accepted(types.keep(SAMPLE, "修理", IDA)).key()).matches("own-name-[0-9a-f]{8}");
    }

    @Test
    void one_that_is_removed_is_offered_no_more_and_comes_back() {
        OwnType kept = accepted(types.keep(SAMPLE, "Repair", IDA));
        assertThat(begin("Winter", kept.key())).isEmpty();

        OwnType gone = accepted(types.remove(kept, true, IDA));
        assertThat(types.offered()).extracting(CampaignType::title).doesNotContain("Repair");
        assertThat(types.find(kept.key())).isEmpty();
        assertThat(types.name(kept.key())).hasValue("Repair");
        assertThat(begin("Summer", kept.key())).containsExactly("CAMPAIGN-023");

        OwnType other = accepted(types.keep(SAMPLE, "Repair", IDA));
        assertThat(types.own()).containsExactly(other, gone);
        assertThat(codes(types.remove(gone, false, IDA))).containsExactly("TYPE-004");
        accepted(types.rename(other, "Mending", IDA));
        accepted(types.remove(gone, false, IDA));
        assertThat(types.offered()).extracting(CampaignType::title).endsWith("Mending", "Repair");
    }

    @Test
    void whatever_is_done_to_one_is_an_act_with_a_name_of_its_own() {
        OwnType kept = accepted(types.keep(SAMPLE, "Repair", IDA));
        OwnType named = accepted(types.rename(kept, "Mending", IDA));
        accepted(types.remove(accepted(types.remove(named, true, IDA)), false, IDA));

        List<String> done =
                house.store().inTransaction(store -> store.audit().all()).stream()
                        .map(AuditEntry::action)
                        .filter(action -> action.contains("type"))
                        .toList();
        assertThat(done)
                .containsExactlyInAnyOrder(
                        "keep type", "rename type", "remove type", "bring type back");
        assertThat(KnownAct.all()).extracting(KnownAct::action).containsAll(done);
    }

    @Test
    void the_second_of_two_is_told_and_changes_nothing() {
        OwnType kept = accepted(types.keep(SAMPLE, "Repair", IDA));
        accepted(types.rename(kept, "Mending", IDA));

        assertThat(codes(types.rename(kept, "Fixing", IDA))).containsExactly("TYPE-002");
        assertThat(codes(types.remove(kept, true, IDA))).containsExactly("TYPE-002");
        assertThat(types.own()).extracting(OwnType::name).containsExactly("Mending");
    }

    @Test
    void who_reads_along_or_may_not_see_the_campaign_keeps_none() {
        assertThat(codes(types.keep(SAMPLE, "A", Actor.member("Noor Ashgrove", "analyst"))))
                .hasSize(1);
        assertThat(codes(types.keep(SAMPLE, "A", Actor.of("Nobody Here", "strategist"))))
                .containsExactly("PLAN-404");
        assertThat(codes(types.keep("nowhere", "A", IDA))).containsExactly("PLAN-404");
        assertThat(types.own()).isEmpty();
    }

    @Test
    void on_the_page_one_is_kept_renamed_removed_and_brought_back() {
        UI.setCurrent(ui);
        open();
        find(Button.class, "own-types-keep").click();
        assertThat(find(TextField.class, "own-types-name").isInvalid()).isTrue();

        find(TextField.class, "own-types-name").setValue("<b>Repair</b>");
        find(Button.class, "own-types-keep").click();
        String key = "own-b-repair-b";
        assertThat(text("own-type-" + key)).isEqualTo("<b>Repair</b>");
        assertThat(offered()).contains("<b>Repair</b>");

        find(Button.class, "rename-" + key).click();
        find(TextField.class, "name-" + key).setValue("Repair");
        find(Button.class, "save-" + key).click();
        assertThat(text("own-type-" + key)).isEqualTo("Repair");

        find(Button.class, "remove-" + key).click();
        assertThat(seek("rename-" + key)).isEmpty();
        assertThat(offered()).doesNotContain("Repair");
        find(Button.class, "restore-" + key).click();
        assertThat(seek("rename-" + key)).isPresent();
        assertThat(offered()).contains("Repair");
    }

    @Test
    void whoever_renames_one_second_reads_its_name_and_keeps_what_they_typed() {
        OwnType kept = accepted(types.keep(SAMPLE, "Repair", IDA));
        UI.setCurrent(ui);
        open();
        find(Button.class, "rename-own-repair").click();
        find(TextField.class, "name-own-repair").setValue("Fixing");
        accepted(types.rename(kept, "Mending", IDA));
        find(Button.class, "save-own-repair").click();

        TextField field = find(TextField.class, "name-own-repair");
        assertThat(field.getValue()).isEqualTo("Fixing");
        assertThat(field.getErrorMessage()).contains("it is called 'Mending'");
        find(Button.class, "save-own-repair").click();
        assertThat(text("own-type-own-repair")).isEqualTo("Fixing");
    }

    @Test
    void who_reads_along_or_has_no_campaign_to_take_one_from_is_not_asked() {
        UI.setCurrent(ui);
        open(new Seat("Noor Ashgrove", "analyst"));
        assertThat(seek("own-types")).isEmpty();
        open(new Seat("Nobody Here", "strategist"));
        assertThat(seek("own-types")).isEmpty();
    }

    private void open() {
        open(new Seat("Ida Fennimar", "strategist"));
    }

    private void open(Seat seat) {
        Sitting sitting = Sitting.of(seat);
        page =
                new CampaignsView(
                        new StoreEntry(
                                house.store(),
                                house.campaignMatrix(),
                                house.bringCampaign(),
                                house.beginCampaign(),
                                types,
                                new SessionCampaign(house.store(), sitting, new Remembered()),
                                folder.resolve("entry")),
                        sitting);
    }

    private List<String> begin(String name, String kind) {
        var wanted =
                new Wanted(
                        name,
                        "Tindrel",
                        "en",
                        List.of(new Market("US")),
                        List.of(
                                new Member("Ida Fennimar", "strategist", null, List.of()),
                                new Member("Ruben Castellow", "brand-lead", null, List.of())),
                        kind);
        var begun = house.beginCampaign().begin(wanted, IDA);
        return begun instanceof Outcome.Refused<?> ? codes(begun) : List.of();
    }

    private List<String> offered() {
        @SuppressWarnings("unchecked")
        Select<CampaignType> type = (Select<CampaignType>) find(Select.class, "new-type");
        return type.getListDataView().getItems().map(CampaignType::title).toList();
    }

    private String text(String id) {
        return seek(id).orElseThrow().getElement().getTextRecursively();
    }

    private <T extends Component> T find(Class<T> type, String id) {
        return type.cast(seek(id).orElseThrow());
    }

    private Optional<Component> seek(String id) {
        return all(page).filter(each -> each.getId().filter(id::equals).isPresent()).findFirst();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(KeepTypesTest::all));
    }

    private List<String> acts() {
        return house.store().inTransaction(kept -> kept.audit().all()).stream()
                .map(each -> each.action() + " " + each.subject())
                .toList();
    }
}
