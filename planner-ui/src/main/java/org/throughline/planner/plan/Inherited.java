package org.throughline.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Master;
import org.throughline.data.campaign.Video;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
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
        MAKING,
        PLACEMENT,
        WORDS,
        PICTURES,
        POST_TEXT
    }

    public Inherited {
        same = List.copyOf(same);
        own = List.copyOf(own);
    }

    /// Compares a video as it is being written with what was taken.
    ///
    /// @param from the master in the version that was taken
    /// @param latest its newest version
    public static Inherited of(
            Master master,
            Video from,
            int latest,
            String campaign,
            Brief brief,
            @Nullable Story story) {
        List<Part> same = new ArrayList<>();
        List<Part> own = new ArrayList<>();
        for (Part part : Part.values()) {
            if (isTaken(part, master)) {
                boolean alike = isSame(part, from.brief(), brief, from.story(), story);
                (alike ? same : own).add(part);
            }
        }
        return new Inherited(campaign, from.brief().title(), same, own, latest - from.version());
    }

    private static boolean isTaken(Part part, Master master) {
        TakenPart of =
                switch (part) {
                    case WORDS, PICTURES -> TakenPart.STORY;
                    case POST_TEXT -> TakenPart.POST_TEXT;
                    default -> TakenPart.STRATEGY;
                };
        return master.parts().contains(of.key());
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
            case MAKING ->
                    alike(one, other, Brief::format)
                            && alike(one, other, Brief::trendUse)
                            && alike(one, other, Brief::techniques)
                            && alike(one, other, Brief::synthetic);
            case PLACEMENT ->
                    alike(one, other, Brief::placements)
                            && alike(one, other, Brief::commercialRelations);
            case WORDS -> words(told).equals(words(now));
            case PICTURES -> pictures(told).equals(pictures(now));
            case POST_TEXT -> Objects.equals(postText(told), postText(now));
        };
    }

    private static boolean alike(Brief one, Brief other, Function<Brief, @Nullable Object> part) {
        return Objects.equals(part.apply(one), part.apply(other));
    }

    /// All that is said of the people, but the markets.
    private static Object audience(Brief brief) {
        return List.of(
                brief.audience().situation(),
                brief.audience().forThem(),
                brief.audience().age(),
                brief.audience().relation(),
                brief.audience().vulnerability(),
                brief.audience().viewing(),
                Objects.requireNonNullElse(brief.audience().knowledge(), ""));
    }

    private static Object claims(Brief brief) {
        return brief.claims().stream().map(claim -> List.of(claim.says(), claim.kind())).toList();
    }

    private static List<Object> words(@Nullable Story story) {
        return story == null
                ? List.of()
                : story.beats().stream().map(Inherited::words).map(Object.class::cast).toList();
    }

    private static Object words(Beat beat) {
        return List.of(
                beat.lines().stream().map(Line::text).toList(),
                beat.texts().stream().map(text -> text.text()).toList());
    }

    private static List<Object> pictures(@Nullable Story story) {
        return story == null
                ? List.of()
                : story.beats().stream().map(Beat::shots).map(Object.class::cast).toList();
    }

    private static @Nullable Object postText(@Nullable Story story) {
        return story == null || story.postText() == null ? null : story.postText().text();
    }
}
