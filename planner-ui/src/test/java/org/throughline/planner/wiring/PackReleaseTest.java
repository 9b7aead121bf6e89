package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.export.InstallationKey;
import org.throughline.data.json.Sha256;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.Doer;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.ToolUse;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;
import org.throughline.planner.handover.CheckPackage;
import org.throughline.planner.handover.CheckPackage.Checked;

class PackReleaseTest extends InSampleHouse {

    private static final Actor STRANGER = Actor.member("Nobody Here", "brand-lead");
    private static final long FRAMES = 540;

    private Campaign campaign;
    private Draft draft;

    @BeforeEach
    void sealAndRender() throws IOException {
        campaign = asEntered();
        ProductionPlan plan =
                accepted(
                        house.proposePlan()
                                .propose("lights-back-on", new BriefId("twenty-seconds"), IDA));
        draft = rendered(plan, "the video");
        sealed(plan.id());
    }

    @Test
    void a_draft_that_nobody_accepted_is_not_packed() {
        assertThat(codes(house.packRelease().pack(draft.id(), IDA))).containsExactly("PACKAGE-003");
        assertThat(house.packRelease().standsAgainst(draft))
                .extracting(Problem::code)
                .containsExactly("PACKAGE-003");
    }

    @Test
    void somebody_outside_the_team_is_told_that_there_is_no_draft() {
        accept();

        assertThat(codes(house.packRelease().pack(draft.id(), STRANGER)))
                .containsExactly("DRAFT-404");
    }

    @Test
    void a_stopped_market_is_not_packed_until_it_goes_on() {
        accept();
        MarketStop stop =
                accepted(
                        house.stopMarket()
                                .stop(
                                        "Tindrel",
                                        new Market("US"),
                                        "outage",
                                        "All is dark.",
                                        RUBEN));

        assertThat(codes(house.packRelease().pack(draft.id(), IDA)))
                .containsExactly(stop.problem().code());
    }

    @Test
    void a_releaseholds_together_and_says_what_it_holds() throws IOException {
        Checked checked = checked(packed());

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.content().draft()).isEqualTo(draft.id());
        assertThat(checked.content().acceptedBy()).isEqualTo(RUBEN.name());
        assertThat(checked.content().consents())
                .extracting(each -> each.name())
                .contains("Kofi Ambrestad");
        assertThat(checked.content().parts())
                .extracting(each -> each.path())
                .contains(
                        "video/one.mp4",
                        "video/one.srt",
                        "plan.json",
                        "papers/decisions.csv",
                        "papers/angles.csv",
                        "papers/production.csv",
                        "papers/consents.csv",
                        "papers/disclosure.csv",
                        "papers/review.csv");
    }

    @Test
    void what_would_be_published_before_the_embargo_is_not_packed() {
        accept();
        embargo(LocalDate.of(2027, 3, 12));

        assertThat(codes(house.packRelease().pack(draft.id(), IDA))).containsExactly("EMBARGO-001");
    }

    @Test
    void what_is_published_after_the_embargo_is_packed_with_both_moments() throws IOException {
        embargo(LocalDate.of(2027, 3, 11));

        assertThat(embargoPaper())
                .containsExactly(
                        "\uFEFFwhat,local,zone,utc",
                        "not before,2027-03-11T12:00,UTC,2027-03-11T12:00:00Z",
                        "publish in US,2027-03-11T18:00,America/New_York,2027-03-11T23:00:00Z");
    }

    @Test
    void under_an_embargo_a_package_without_a_day_says_that_there_is_none() throws IOException {
        embargo(LocalDate.of(2027, 3, 11));
        String id = campaign.id();
        BriefId brief = draft.id().plan().brief();
        Video seen =
                house.store().inTransaction(kept -> kept.videos().find(id, brief)).orElseThrow();
        accepted(house.editVideo().save(seen, seen.brief().withPublish(null), seen.story(), IDA));
        ProductionPlan plan = accepted(house.proposePlan().propose(id, brief, IDA));
        draft = rendered(plan, "the video");
        sealed(plan.id());

        assertThat(embargoPaper()).endsWith("publish in US,no day yet,,");
    }

    private List<String> embargoPaper() throws IOException {
        try (ZipFile zip = new ZipFile(packed().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("papers/embargo.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void embargo(LocalDate date) {
        Embargo wanted = new Embargo(date, LocalTime.NOON, ZoneId.of("UTC"));
        accepted(house.setEmbargo().set("lights-back-on", null, wanted, IDA));
    }

    @Test
    void its_decisions_are_those_of_its_market_each_with_a_reason() throws IOException {
        try (ZipFile zip = new ZipFile(packed().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("papers/decisions.csv"))) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();

            assertThat(lines.getFirst())
                    .isEqualTo("\uFEFFstep,level,floor,rule,version,set by,because");
            assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[0]).distinct())
                    .hasSize(25);
        }
    }

    @Test
    void who_did_each_step_goes_along_beside_what_the_plan_says() throws IOException {
        BriefId brief = draft.id().plan().brief();
        LocalDate day = LocalDate.of(2027, 2, 14);
        ToolUse use = new ToolUse("=Writer", null, "wrote the joke");
        accepted(
                house.keepLedger()
                        .record(
                                brief,
                                new StepPlace(Step.HUMOUR, null),
                                new Doer.Tool(use),
                                day,
                                IDA));
        Path release = packed();

        try (ZipFile zip = new ZipFile(release.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("papers/production.csv"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .startsWith(
                            "\uFEFFstep,level,as planned,done by,led by,tool,version,did,day,known from")
                    .hasSize(26)
                    .contains(
                            "humour,PERSON_ONLY,against-plan,,,'=Writer,,wrote the joke,2027-02-14,"
                                    + "\"ledger line 1, by Ida Fennimar\"",
                            "strategy,PERSON_ONLY,not-recorded,,,,,,,",
                            "review,PERSON_ONLY,as-planned,Ruben Castellow,,,,,2027-02-15,"
                                    + "the decision about this draft");
        }
        assertThat(checked(release).content().againstPlan()).containsExactly("humour");
        assertThat(checked(release).problems()).isEmpty();
    }

    @Test
    void the_chosen_angle_and_those_that_were_not_go_along_with_their_authors() throws IOException {
        try (ZipFile zip = new ZipFile(packed().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("papers/angles.csv"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(4)
                    .startsWith("\uFEFFangle,by,day,chosen,reason")
                    .filteredOn(line -> line.contains(",yes,"))
                    .singleElement()
                    .asString()
                    .contains("Ida Fennimar,2027-02-03,yes,");
        }
    }

    @Test
    void an_altered_byte_is_named_whichever_file_it_is_in() throws IOException {
        Path whole = packed();

        for (var part : checked(whole).content().parts()) {
            Path altered = Files.copy(whole, folder.resolve("altered.zip"));
            try (FileSystem zip = FileSystems.newFileSystem(altered)) {
                Path inside = zip.getPath(part.path());
                byte[] bytes = Files.readAllBytes(inside);
                bytes[bytes.length / 2] ^= 1;
                Files.write(inside, bytes);
            }
            assertThat(checked(altered).problems())
                    .as(part.path())
                    .extracting(Problem::code, Problem::field)
                    .contains(tuple("PACKAGE-013", part.path()));
            Files.delete(altered);
        }
    }

    @Test
    void a_file_that_was_added_or_taken_out_is_named() throws IOException {
        Path release = packed();
        try (FileSystem zip = FileSystems.newFileSystem(release)) {
            Files.delete(zip.getPath("video/one.srt"));
            Files.writeString(zip.getPath("video/two.srt"), "1");
        }

        assertThat(checked(release).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("video/one.srt", "video/two.srt");
    }

    /// Programs that unpack do not agree on which of two files of one name they write.
    @Test
    void a_file_that_stands_twice_is_named() throws IOException {
        Path release = packed();
        try (FileSystem zip = FileSystems.newFileSystem(release)) {
            Files.writeString(zip.getPath("video/two.srt"), "1");
        }
        String bytes = Files.readString(release, StandardCharsets.ISO_8859_1);
        Files.writeString(
                release,
                bytes.replace("video/two.srt", "video/one.srt"),
                StandardCharsets.ISO_8859_1);

        assertThat(checked(release).problems())
                .extracting(Problem::code, Problem::field)
                .contains(tuple("PACKAGE-014", "video/one.srt"));
    }

    @Test
    void an_altered_list_is_refused() throws IOException {
        Path release = packed();
        try (FileSystem zip = FileSystems.newFileSystem(release)) {
            Path list = zip.getPath("release.json");
            Files.writeString(list, Files.readString(list).replace("Ruben", "Robin"));
        }

        assertThat(codes(new CheckPackage().check(release, null))).containsExactly("PACKAGE-002");
    }

    /// Whoever signs anew with a key of their own is found out by whoever knows the right one.
    @Test
    void another_installations_releaseis_not_taken_for_this_ones() throws IOException {
        Path release = packed();
        InstallationKey other = InstallationKey.of(folder.resolve("other"));

        assertThat(accepted(new CheckPackage().check(release, other.publicKey())).problems())
                .extracting(Problem::code)
                .containsExactly("PACKAGE-011");
        assertThat(accepted(new CheckPackage().check(release, house.key().publicKey())).problems())
                .isEmpty();
    }

    @Test
    void a_video_that_is_not_the_accepted_one_is_not_packed() throws IOException {
        accept();
        Files.writeString(house.dataFolder().resolve("drafts/one/one.mp4"), "another video");

        assertThat(codes(house.packRelease().pack(draft.id(), IDA))).containsExactly("PACKAGE-006");
        try (var left = Files.list(house.dataFolder().resolve("work"))) {
            assertThat(left.filter(each -> each.toString().endsWith(".part"))).isEmpty();
        }
    }

    private Path packed() {
        accept();
        return accepted(house.packRelease().pack(draft.id(), IDA)).file();
    }

    private static Checked checked(Path file) {
        return accepted(new CheckPackage().check(file, null));
    }

    private void accept() {
        accepted(
                house.watchDraft()
                        .saw(draft.id(), draft.sha256(), new FrameRange(0, FRAMES), RUBEN));
        accepted(house.decideDraft().accept(draft, Answered.YES, RUBEN));
    }

    /// Markets whose letters no font here has stay unsealed.
    private void sealed(PlanId plan) {
        for (Member each : campaign.team().approvers()) {
            SealAll.of(house, plan, Actor.member(each.name(), each.role()));
        }
        assertThat(accepted(house.approvePlan().approve(plan, RUBEN)).covers(new Market("US")))
                .isTrue();
    }

    private Draft rendered(ProductionPlan plan, String video) throws IOException {
        Path made = Files.createDirectories(house.dataFolder().resolve("drafts/one"));
        Files.writeString(made.resolve("one.mp4"), video);
        Files.writeString(made.resolve("one.srt"), "1");
        Draft rendered =
                new Draft(
                        new DraftId(plan.id(), new Market("US"), Platform.TIKTOK),
                        plan.fingerprint(),
                        "drafts/one",
                        "one.mp4",
                        Sha256.of(made.resolve("one.mp4")),
                        List.of("one.srt"),
                        1080,
                        1920,
                        FRAMES,
                        FrameRate.THIRTY,
                        true,
                        new ConformanceReport(List.of()),
                        house.clock().instant(),
                        null,
                        null);
        house.store().useTransaction(kept -> kept.drafts().keep(rendered));
        return rendered;
    }
}
