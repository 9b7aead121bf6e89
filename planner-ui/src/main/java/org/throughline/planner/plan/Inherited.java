package org.throughline.planner.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Master;
import org.throughline.data.campaign.Video;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Line;
import org.throughline.data.story.Logo;
import org.throughline.data.story.Music;
import org.throughline.data.story.PostText;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Story;

/// What a video still has from the one it was begun from, and what is its own by now.
///
/// @param campaign of the master
/// @param title of the master
/// @param same parts that read as in the version that was taken
/// @param own parts that were taken and read otherwise now
/// @param later versions of the master since
public record Inherited(String campaign, String title, List<Part> same, List<Part> own, int later) {

    /// What is compared.
    public enum Part {
        GOAL,
        AUDIENCE,
        FEELING,
        MESSAGE,
        TOPICS,
        STAKES,
        HUMOUR,
        CLAIMS,
        PEOPLE,
        PRODUCT,
        MAKING,
        PLACEMENT,
        SHAPES,
        /// What is said in own words where no word of the vocabulary fits.
        OWN_WORDS,
        WORDS,
        PICTURES,
        /// Kinds of beats, of hooks and of the ending, and which beats are silent.
        BEAT_KINDS,
        MUSIC,
        SOUNDS,
        LOGO,
        POST_TEXT
    }

    public Inherited {
        same = List.copyOf(same);
        own = List.copyOf(own);
    }

    /// Compares a video as it is being written with what was taken, as it was taken.
    ///
    /// @param from the master in the version that was taken
    /// @param latest its newest version
    /// @param campaign what the master's campaign is called
    /// @param own the video's campaign
    public static Inherited of(
            Master master,
            Video from,
            int latest,
            String campaign,
            Campaign own,
            Brief brief,
            @Nullable Story story) {
        Video taken =
                new FromMaster(from, own)
                        .begin(
                                brief,
                                Arrays.stream(TakenPart.values())
                                        .filter(part -> master.parts().contains(part.key()))
                                        .collect(Collectors.toSet()),
                                from.by(),
                                from.at());
        List<Part> same = new ArrayList<>();
        List<Part> changed = new ArrayList<>();
        for (Part part : Part.values()) {
            if (isTaken(part, master, from, own) && !isNowhere(part, taken.story(), story)) {
                boolean alike = isSame(part, taken.brief(), brief, taken.story(), story);
                (alike ? same : changed).add(part);
            }
        }
        return new Inherited(
                campaign, from.brief().title(), same, changed, latest - from.version());
    }

    /// People and files are those of a campaign, and where cards stand for pictures none was taken.
    private static boolean isTaken(Part part, Master master, Video from, Campaign own) {
        boolean within = from.campaign().equals(own.id());
        TakenPart of =
                switch (part) {
                    case WORDS, PICTURES, BEAT_KINDS, MUSIC, SOUNDS, LOGO -> TakenPart.STORY;
                    case POST_TEXT -> TakenPart.POST_TEXT;
                    default -> TakenPart.STRATEGY;
                };
        return master.parts().contains(of.key())
                && (within
                        || switch (part) {
                            case PEOPLE, MUSIC, SOUNDS, LOGO -> false;
                            case PICTURES ->
                                    beats(from.story())
                                            .flatMap(beat -> beat.shots().stream())
                                            .noneMatch(Shot.Footage.class::isInstance);
                            default -> true;
                        });
    }

    /// Whether neither of them has any of it, so that there is nothing to tell.
    private static boolean isNowhere(Part part, @Nullable Story told, @Nullable Story now) {
        return switch (part) {
            case MUSIC -> music(told) == null && music(now) == null;
            case SOUNDS ->
                    Stream.of(told, now)
                            .allMatch(story ->
                                    rooms(story).isEmpty()
                                            && sounds(story).stream().allMatch(List::isEmpty));
            case LOGO -> logo(told) == null && logo(now) == null;
            default -> false;
        };
    }

    private static boolean isSame(
            Part part, Brief one, Brief other, @Nullable Story told, @Nullable Story now) {
        return switch (part) {
            case GOAL -> alike(one, other, Brief::goal);
            case AUDIENCE -> alike(one, other, Inherited::audience);
            case FEELING -> alike(one, other, Brief::feeling);
            case MESSAGE ->
                    alike(one, other, Brief::message)
                            && alike(one, other, Brief::messageShape)
                            && alike(one, other, Brief::nuance);
            case TOPICS -> alike(one, other, Brief::topics);
            case STAKES -> alike(one, other, Brief::stakes);
            case HUMOUR -> alike(one, other, Brief::humour);
            case CLAIMS -> alike(one, other, Inherited::claims);
            case PEOPLE -> alike(one, other, Brief::people);
            case PRODUCT -> alike(one, other, Brief::productAttributes);
            case MAKING ->
                    alike(one, other, Brief::format)
                            && alike(one, other, Brief::trendUse)
                            && alike(one, other, Brief::techniques)
                            && alike(one, other, Brief::synthetic);
            case PLACEMENT ->
                    alike(one, other, Brief::placements)
                            && alike(one, other, Brief::commercialRelations);
            case SHAPES -> alike(one, other, Brief::shapes);
            case OWN_WORDS -> alike(one, other, Brief::other);
            case WORDS -> words(told).equals(words(now));
            case PICTURES -> pictures(told).equals(pictures(now));
            case BEAT_KINDS -> kinds(told).equals(kinds(now));
            case MUSIC -> Objects.equals(music(told), music(now));
            case SOUNDS -> sounds(told).equals(sounds(now)) && rooms(told).equals(rooms(now));
            case LOGO -> Objects.equals(logo(told), logo(now));
            case POST_TEXT -> Objects.equals(postText(told), postText(now));
        };
    }

    private static boolean alike(Brief one, Brief other, Function<Brief, @Nullable Object> part) {
        return Objects.equals(part.apply(one), part.apply(other));
    }

    /// All that is said of the people; of markets only what is said of those of the video.
    private static Object audience(Brief brief) {
        return FromMaster.audience(brief.audience(), brief.audience().markets(), true);
    }

    /// Whether somebody has checked what proves a claim is not part of it.
    private static Object claims(Brief brief) {
        return brief.claims().stream().map(FromMaster::unchecked).toList();
    }

    private static Stream<Beat> beats(@Nullable Story story) {
        return story == null ? Stream.empty() : story.allBeats();
    }

    private static List<List<Object>> words(@Nullable Story story) {
        return beats(story).map(Inherited::words).toList();
    }

    private static List<Object> words(Beat beat) {
        return List.of(
                beat.lines().stream().map(Line::text).toList(),
                beat.texts().stream().map(text -> List.of(text.role(), text.text())).toList());
    }

    private static List<List<Shot>> pictures(@Nullable Story story) {
        return beats(story).map(Beat::shots).toList();
    }

    /// @param hook absent, like the ending, where a beat is none
    private record KindOf(
            BeatKind kind, @Nullable String hook, @Nullable String ending, boolean silent) {}

    private static List<KindOf> kinds(@Nullable Story story) {
        return beats(story)
                .map(beat -> new KindOf(beat.kind(), beat.hook(), beat.ending(), beat.silent()))
                .toList();
    }

    private static @Nullable Music music(@Nullable Story story) {
        return story == null ? null : story.music();
    }

    private static List<List<Sound>> sounds(@Nullable Story story) {
        return beats(story).map(Beat::sounds).toList();
    }

    private static List<RoomTone> rooms(@Nullable Story story) {
        return story == null ? List.of() : story.roomTones();
    }

    private static @Nullable Logo logo(@Nullable Story story) {
        return story == null ? null : story.logo();
    }

    private static @Nullable PostText postText(@Nullable Story story) {
        return story == null ? null : story.postText();
    }
}
