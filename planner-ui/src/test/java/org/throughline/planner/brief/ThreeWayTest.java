package org.throughline.planner.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.data.brief.Platform.TIKTOK;
import static org.throughline.data.brief.Platform.YOUTUBE_SHORTS;
import static org.throughline.planner.Told.accepted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.campaign.CampaignFile;

/// Two people who change other parts of a video both keep what they did; where they change the
/// same, nothing of it is lost unseen.
class ThreeWayTest {

    private static final Market US = new Market("US");
    private static final Market DE = new Market("DE");
    private static final Market JP = new Market("JP");
    private static final Writing BASE = sample();

    /// Edits of which each changes another part.
    private static final List<Consumer<BriefEdit>> EDITS =
            List.of(
                    edit -> edit.title = "Thirty seconds",
                    edit -> edit.firstFeeling = "amused",
                    edit -> edit.thenFeeling = "proud",
                    edit -> edit.message = "Anybody can swap it.",
                    edit -> edit.topics = List.of("care-and-repair"),
                    edit -> edit.dates.put(JP, LocalDate.of(2027, 5, 1)),
                    edit -> edit.dates.put(DE, LocalDate.of(2027, 5, 2)),
                    edit -> edit.times.put(JP, LocalTime.of(7, 30)),
                    edit -> edit.times.put(DE, LocalTime.of(8, 30)),
                    edit -> line(edit, 0, text -> text.reworded("Lamp gone?")),
                    edit -> line(edit, 1, text -> text.with(DE, own("Zweimal klicken."))),
                    edit -> line(edit, 1, text -> text.with(JP, own("二回。"))),
                    edit -> post(edit, text -> text.reworded("Two clicks.")),
                    edit -> edit.story = story(edit).withHook("other", List.of(JP)),
                    edit -> on(edit, TIKTOK, own -> own.withTitle(Localized.of("Click."))),
                    edit -> on(edit, TIKTOK, own -> own.withHashtags(List.of(new Hashtag("lamp")))),
                    edit -> on(edit, YOUTUBE_SHORTS, own -> own.withTitle(Localized.of("Two."))));

    @Property(tries = 100)
    void what_each_changed_stays_where_the_other_did_not(
            @ForAll @Size(max = 6) Set<@IntRange(max = 16) Integer> mine,
            @ForAll @Size(max = 6) Set<@IntRange(max = 16) Integer> theirs) {
        List<Integer> both = new ArrayList<>(mine);
        theirs.stream().filter(each -> !mine.contains(each)).forEach(both::add);

        ThreeWay.Joined joined = ThreeWay.join(BASE, edited(mine), edited(theirs));

        assertThat(joined.clashes()).isEmpty();
        assertThat(joined.brief()).isEqualTo(edited(both).brief());
        assertThat(joined.story()).isEqualTo(edited(both).story());
    }

    @Test
    void where_both_changed_the_same_mine_stays_and_all_else_of_theirs() {
        Writing mine =
                edited(edit -> {
                    edit.message = "Mine.";
                    line(edit, 1, text -> text.with(DE, own("Meins.")));
                });
        Writing theirs =
                edited(edit -> {
                    edit.message = "Theirs.";
                    edit.title = "Theirs";
                    line(edit, 1, text -> text.with(DE, own("Ihres.")));
                    line(edit, 1, text -> text.with(JP, own("彼らの。")));
                });

        ThreeWay.Joined joined = ThreeWay.join(BASE, mine, theirs);

        String beat = beats(story(BASE)).get(1).id();
        assertThat(joined.clashes())
                .extracting(Clash::at, Clash::mine, Clash::theirs)
                .containsExactly(
                        tuple(List.of("message"), "Mine.", "Theirs."),
                        tuple(
                                List.of("beats", beat, "lines", "1", "text", "DE"),
                                "Meins.",
                                "Ihres."));
        assertThat(joined.brief().message()).isEqualTo("Mine.");
        assertThat(joined.brief().title()).isEqualTo("Theirs");
        assertThat(words(joined.story(), 1).in(DE)).isEqualTo("Meins.");
        assertThat(words(joined.story(), 1).in(JP)).isEqualTo("彼らの。");
    }

    @Test
    void a_translation_of_the_line_that_somebody_changed_meanwhile_is_outdated() {
        String before = words(story(BASE), 1).source();
        Writing author = edited(edit -> line(edit, 1, text -> text.reworded("One click.")));
        Writing local = edited(edit -> line(edit, 1, text -> text.with(DE, own("Zwei."))));

        for (ThreeWay.Joined joined :
                List.of(ThreeWay.join(BASE, author, local), ThreeWay.join(BASE, local, author))) {
            Localized text = words(joined.story(), 1);
            assertThat(joined.clashes()).isEmpty();
            assertThat(text.source()).isEqualTo("One click.");
            assertThat(text.local().get(DE))
                    .isEqualTo(own("Zwei.").writtenFor(before, "One click."));
            assertThat(Objects.requireNonNull(text.local().get(DE)).isOutdated()).isTrue();
        }
    }

    @Test
    void beats_that_one_added_to_and_the_other_took_from_are_one_part() {
        Story story = story(BASE);
        List<Beat> fewer = story.beats().subList(0, story.beats().size() - 1);
        Writing mine = edited(edit -> edit.story = story.withBeats(fewer, story.otherHooks()));
        Writing theirs =
                edited(edit -> {
                    line(edit, 0, text -> text.reworded("Lamp gone?"));
                    edit.title = "Theirs";
                });

        ThreeWay.Joined joined = ThreeWay.join(BASE, mine, theirs);

        assertThat(joined.clashes()).containsExactly(new Clash(List.of("beats"), null, null));
        assertThat(joined.story()).isEqualTo(mine.story());
        assertThat(joined.brief().title()).isEqualTo("Theirs");
    }

    @Test
    void beats_that_would_overlap_once_joined_are_one_part() {
        Writing mine = edited(edit -> edit.story = longer(story(edit), 2, 60));
        Writing theirs = edited(edit -> edit.story = longer(story(edit), 0, 30));

        ThreeWay.Joined joined = ThreeWay.join(BASE, mine, theirs);

        assertThat(joined.clashes()).containsExactly(new Clash(List.of("beats"), null, null));
        assertThat(joined.story()).isEqualTo(mine.story());
    }

    /// With one beat longer, and those after it later.
    private static Story longer(Story story, int which, int frames) {
        List<Beat> beats = new ArrayList<>(story.beats());
        for (int at = which; at < beats.size(); at++) {
            Beat old = beats.get(at);
            FrameRange range =
                    new FrameRange(
                            old.at().from() + (at == which ? 0 : frames), old.at().to() + frames);
            beats.set(
                    at,
                    new Beat(
                            old.id(),
                            old.kind(),
                            old.hook(),
                            old.ending(),
                            range,
                            old.shots(),
                            old.lines(),
                            old.texts(),
                            old.sounds(),
                            old.silent()));
        }
        return story.withBeats(beats, story.otherHooks());
    }

    private static Writing edited(Iterable<Integer> edits) {
        return edited(edit -> edits.forEach(each -> EDITS.get(each).accept(edit)));
    }

    private static Writing edited(Consumer<BriefEdit> change) {
        BriefEdit edit = new BriefEdit(BASE.brief(), BASE.story());
        change.accept(edit);
        return BASE.with(edit.brief(), edit.story);
    }

    private static void line(BriefEdit edit, int beat, UnaryOperator<Localized> change) {
        edit.story = StoryEdits.line(edit.story, beat, 0, change);
    }

    private static void post(BriefEdit edit, UnaryOperator<Localized> change) {
        edit.story =
                StoryEdits.post(
                        edit.story,
                        List.of(US, DE, JP),
                        old -> old.worded(change.apply(old.text())));
    }

    private static void on(BriefEdit edit, Platform platform, UnaryOperator<PlatformText> change) {
        edit.story =
                StoryEdits.post(
                        edit.story,
                        List.of(US, DE, JP),
                        old -> old.with(platform, change.apply(old.on(platform))));
    }

    private static LocalText own(String words) {
        return new LocalText(words, null, "Jonas");
    }

    private static Localized words(@Nullable Story story, int beat) {
        return beats(Objects.requireNonNull(story)).get(beat).lines().getFirst().text();
    }

    private static List<Beat> beats(Story story) {
        return story.allBeats().toList();
    }

    private static Story story(BriefEdit edit) {
        return Objects.requireNonNull(edit.story);
    }

    private static Story story(Writing of) {
        return Objects.requireNonNull(of.story());
    }

    private static Writing sample() {
        try {
            Path folder = Files.createTempDirectory("three-way");
            try {
                return written(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writing written(Path folder) {
        Path file = SampleCampaign.writeTo(folder);
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        BriefId id = new BriefId("twenty-seconds");
        return new Writing(
                1,
                campaign.findBrief(id).orElseThrow(),
                campaign.findStory(id).orElseThrow(),
                Instant.EPOCH);
    }
}
