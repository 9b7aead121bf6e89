package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.json.Sha256;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.MediaId;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.media.LibraryItem;
import org.throughline.planner.media.LibraryItem.FileState;
import org.throughline.planner.media.ListMedia;
import org.throughline.rules.book.RuleBook;

class MediaLibraryTest {

    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");

    @TempDir Path folder;

    private House house;

    @BeforeEach
    void open() {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        RulebookVersion rules = RuleBook.sample();
        accepted(house.publishRulebook().publish(rules, RUBEN));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<LibraryItem> library(UnaryOperator<String> written) throws IOException {
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        Files.writeString(file, written.apply(Files.readString(file)));
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        accepted(house.enterCampaign().enter(campaign, IDA));
        return house.listMedia().list(campaign.id());
    }

    private static LibraryItem item(List<LibraryItem> library, String id) {
        return library.stream()
                .filter(each -> each.item().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_names_its_people_what_they_agreed_to_and_the_videos_that_use_it()
            throws IOException {
        List<LibraryItem> library = library(text -> text);

        LibraryItem lamp = item(library, "kofi-lamp");

        assertThat(lamp.kind()).isEqualTo(LibraryItem.Kind.FOOTAGE);
        assertThat(lamp.uses())
                .extracting(use -> use.brief().value())
                .containsExactly("twenty-seconds");
        assertThat(lamp.consents())
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.person().id().value()).isEqualTo("kofi");
                    assertThat(consent.missing()).isEmpty();
                });
        assertThat(item(library, "kofi-hook-en").kind()).isEqualTo(LibraryItem.Kind.SOUND);
    }

    @Test
    void a_release_that_covers_less_than_a_video_needs_is_told_by_market() throws IOException {
        List<LibraryItem> library =
                library(text -> {
                    int kofi = text.indexOf("- id: kofi");
                    return text.substring(0, kofi)
                            + text.substring(kofi).replaceFirst("markets: all", "markets: [DE]");
                });

        LibraryItem lamp = item(library, "kofi-lamp");

        assertThat(lamp.needsAttention()).isTrue();
        assertThat(lamp.consents().getFirst().missing())
                .isNotEmpty()
                .allSatisfy(missing -> {
                    assertThat(missing.gap()).isEqualTo(Release.Gap.MARKET);
                    assertThat(missing.what()).isNotEqualTo("DE");
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void a_sound_without_a_licence_needs_attention() throws IOException {
        List<LibraryItem> library =
                library(text ->
                        text.replaceFirst(
                                "(id: kofi-hook-en, file: kofi-hook-en.wav, source: own), licence: own",
                                "$1"));

        assertThat(item(library, "kofi-hook-en").lacksLicence()).isTrue();
        assertThat(item(library, "kofi-hook-de").lacksLicence()).isFalse();
    }

    @Test
    void a_file_is_missing_as_entered_or_changed_and_served_only_as_entered() throws IOException {
        byte[] content = "not a video".getBytes(StandardCharsets.UTF_8);
        List<LibraryItem> before =
                library(text ->
                        text.replaceFirst(
                                "id: kofi-lamp, file: kofi-lamp.mp4",
                                "id: kofi-lamp, file: kofi-lamp.mp4, sha256: "
                                        + '"'
                                        + Sha256.of(content)
                                        + '"'));
        assertThat(item(before, "kofi-lamp").file()).isEqualTo(FileState.MISSING);

        ListMedia media = house.listMedia();
        Path file = Files.createDirectories(house.mediaFolder()).resolve("kofi-lamp.mp4");
        Files.write(file, content);

        assertThat(item(media.list("lights-back-on"), "kofi-lamp").file())
                .isEqualTo(FileState.AS_ENTERED);
        assertThat(media.file("lights-back-on", new MediaId("kofi-lamp"))).hasValue(file);

        Files.writeString(file, "another one");

        assertThat(item(media.list("lights-back-on"), "kofi-lamp").file())
                .isEqualTo(FileState.CHANGED);
        assertThat(media.file("lights-back-on", new MediaId("kofi-lamp"))).isEmpty();
        assertThat(media.file("lights-back-on", new MediaId("nobody-knows"))).isEmpty();
    }

    @Test
    void whoever_is_not_of_the_team_sees_neither_the_list_nor_a_file() throws IOException {
        byte[] content = "not a video".getBytes(StandardCharsets.UTF_8);
        library(text ->
                text.replaceFirst(
                        "id: kofi-lamp, file: kofi-lamp.mp4",
                        "$0, sha256: \"" + Sha256.of(content) + '"'));
        Files.write(Files.createDirectories(house.mediaFolder()).resolve("kofi-lamp.mp4"), content);
        var sitting = Sitting.of(new Seat("Ida Fennimar", "strategist"));
        var desk =
                new StoreMedia(
                        house.store(),
                        house.listMedia(),
                        new SessionCampaign(house.store(), sitting, new Remembered()));
        var lamp = new MediaId("kofi-lamp");
        var outsider = new Seat("Somebody Else", "reviewer");

        assertThat(desk.library()).isNotEmpty();
        assertThat(desk.file("lights-back-on", lamp, Seat.ADMINISTRATOR)).isPresent();
        assertThat(desk.file("lights-back-on", lamp, outsider)).isEmpty();
        assertThat(desk.file("no-such-campaign", lamp, Seat.ADMINISTRATOR)).isEmpty();
        sitting.take(outsider);
        assertThat(desk.library()).isEmpty();
    }
}
