package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Seat;
import org.throughline.planner.entry.BroughtFiles;
import org.throughline.planner.entry.CampaignLook;

/// A campaign file and its media, from what arrives to what is entered.
class BringCampaignTest {

    private static final Seat IDA = new Seat("Ida Fennimar", "strategist");

    @TempDir private Path folder;
    private House house;
    private SessionCampaign open;
    private StoreEntry desk;
    private BroughtFiles files;

    @BeforeEach
    void open() {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.systemUTC());
        open = new SessionCampaign(house.store(), Sitting.of(IDA), new Remembered());
        desk =
                new StoreEntry(
                        house.store(),
                        house.campaignMatrix(),
                        house.bringCampaign(),
                        house.beginCampaign(),
                        house.keepTypes(),
                        open,
                        folder.resolve("entry"));
        files = desk.bring();
    }

    @AfterEach
    void close() {
        files.close();
        house.close();
    }

    @Test
    void a_campaign_is_entered_with_the_media_that_were_brought_and_open_then() throws IOException {
        bring("lights.yaml", SampleCampaign.text());
        bring("kofi-lamp.mp4", "not a video");

        CampaignLook look = desk.look(files, IDA);

        assertThat(look.problems()).isEmpty();
        assertThat(desk.campaigns()).as("a look enters nothing").isEmpty();
        Campaign entered = accepted(desk.take(files, IDA));
        assertThat(open.id()).hasValue("lights-back-on");
        assertThat(entered.clock()).as("a demo's clock").isNull();
        assertThat(entered.answers()).isEmpty();
        assertThat(entered.media())
                .filteredOn(item -> item.id().value().equals("kofi-lamp"))
                .extracting(item -> item.sha256())
                .containsExactly(Sha256.of("not a video".getBytes(StandardCharsets.UTF_8)));
        assertThat(house.mediaFolder().resolve("kofi-lamp.mp4")).hasContent("not a video");
        assertThat(house.mediaFolder()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_is_wrong_is_said_at_its_place_and_nothing_is_entered() {
        bring("bad.yaml", SampleCampaign.text().replace("US, language: en", "US, tongue: en"));

        assertThat(desk.look(files, IDA).problems()).isNotEmpty();
        assertThat(desk.take(files, IDA)).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.campaigns()).isEmpty();
    }

    @Test
    void files_without_a_campaign_or_with_two_are_told_as_such() {
        bring("notes.yaml", "a: b");
        assertThat(codes(desk.look(files, IDA).problems())).containsExactly("ENTRY-001");

        bring("one.yaml", SampleCampaign.text());
        bring("two.yml", SampleCampaign.text());
        assertThat(codes(desk.look(files, IDA).problems())).containsExactly("ENTRY-002");
    }

    @Test
    void a_name_that_leads_elsewhere_is_refused() {
        for (String name : List.of("../up.mp4", "/etc/passwd", "a\\b", ".hidden", "", "a\u0000b")) {
            assertThat(codes(take(name, "x"))).as(name).containsExactly("ENTRY-003");
        }
        assertThat(folder.resolve("up.mp4")).doesNotExist();
    }

    @Test
    void another_file_of_the_same_name_is_never_overwritten() throws IOException {
        Files.createDirectories(house.mediaFolder());
        Files.writeString(house.mediaFolder().resolve("kofi-lamp.mp4"), "of another campaign");
        bring("lights.yaml", SampleCampaign.text());
        bring("kofi-lamp.mp4", "not a video");

        assertThat(codes(desk.look(files, IDA).problems())).containsExactly("MEDIA-024");
        assertThat(desk.take(files, IDA)).isInstanceOf(Outcome.Refused.class);
        assertThat(house.mediaFolder().resolve("kofi-lamp.mp4")).hasContent("of another campaign");
    }

    @Test
    void whoever_reads_along_enters_nothing() {
        bring("lights.yaml", SampleCampaign.text());

        Outcome<Campaign> outcome = desk.take(files, new Seat("Noor Ashgrove", "analyst"));

        assertThat(
                        outcome instanceof Outcome.Refused<Campaign>(var problems)
                                ? codes(problems)
                                : null)
                .containsExactly("ACCESS-003");
        assertThat(desk.campaigns()).isEmpty();
    }

    @Test
    void what_was_brought_and_not_entered_is_gone_when_it_is_closed() {
        bring("lights.yaml", SampleCampaign.text());

        files.close();

        assertThat(folder.resolve("entry")).isEmptyDirectory();
    }

    private void bring(String name, String content) {
        assertThat(take(name, content)).isEmpty();
    }

    private List<Problem> take(String name, String content) {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return files.take(name, bytes) instanceof Outcome.Refused<String>(var problems)
                ? problems
                : List.of();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
