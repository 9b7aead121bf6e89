package org.throughline.data.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Person;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;

/// A campaign: brand, markets, team, people, media, and a brief and a story for each video.
///
/// @param id kebab-case, unique in the store
/// @param kind names a template only; rules read each brief's stakes
/// @param clock the moment at which the campaign is looked at; absent: now
/// @param embargo the instant before which nothing of it is published; absent: none
public record Campaign(
        String id,
        String name,
        @Nullable String kind,
        @Nullable Instant clock,
        Brand brand,
        List<MarketProfile> markets,
        Team team,
        List<Person> people,
        List<MediaItem> media,
        List<Brief> briefs,
        List<Story> stories,
        List<LocalAnswer> answers,
        @Nullable Embargo embargo) {

    /// One without an embargo.
    public Campaign(
            String id,
            String name,
            @Nullable String kind,
            @Nullable Instant clock,
            Brand brand,
            List<MarketProfile> markets,
            Team team,
            List<Person> people,
            List<MediaItem> media,
            List<Brief> briefs,
            List<Story> stories,
            List<LocalAnswer> answers) {
        this(
                id, name, kind, clock, brand, markets, team, people, media, briefs, stories,
                answers, null);
    }

    public Campaign {
        markets = List.copyOf(markets);
        people = List.copyOf(people);
        media = List.copyOf(media);
        briefs = List.copyOf(briefs);
        stories = List.copyOf(stories);
        answers = List.copyOf(answers);
    }

    public Optional<Brief> findBrief(BriefId id) {
        return briefs.stream().filter(brief -> brief.id().equals(id)).findFirst();
    }

    public Optional<Story> findStory(BriefId id) {
        return stories.stream().filter(story -> story.brief().equals(id)).findFirst();
    }

    public Optional<MarketProfile> findMarket(Market market) {
        return markets.stream().filter(profile -> profile.market().equals(market)).findFirst();
    }

    /// The same campaign with one video as given, in place of what it says of that brief.
    public Campaign withVideo(Brief brief, @Nullable Story story) {
        return copy(
                replaced(briefs, each -> each.id().equals(brief.id()), brief),
                replaced(stories, each -> each.brief().equals(brief.id()), story),
                answers);
    }

    public Campaign withAnswers(List<LocalAnswer> answers) {
        return copy(briefs, stories, answers);
    }

    public Campaign withMedia(List<MediaItem> media) {
        return new Campaign(
                id, name, kind, clock, brand, markets, team, people, media, briefs, stories,
                answers, embargo);
    }

    /// The same campaign with another embargo.
    public Campaign withEmbargo(@Nullable Embargo embargo) {
        return new Campaign(
                id, name, kind, clock, brand, markets, team, people, media, briefs, stories,
                answers, embargo);
    }

    /// The same campaign with these videos and no others.
    public Campaign withVideos(List<Video> videos) {
        return copy(
                videos.stream().map(Video::brief).toList(),
                videos.stream().flatMap(video -> Stream.ofNullable(video.story())).toList(),
                answers);
    }

    /// The same campaign with these briefs.
    public Campaign withBriefs(List<Brief> briefs) {
        return copy(briefs, stories, answers);
    }

    /// The same campaign, looked at now.
    public Campaign withoutClock() {
        return new Campaign(
                id, name, kind, null, brand, markets, team, people, media, briefs, stories, answers,
                embargo);
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> old, @Nullable T now) {
        return Stream.concat(all.stream().filter(old.negate()), Stream.ofNullable(now)).toList();
    }

    private Campaign copy(List<Brief> briefs, List<Story> stories, List<LocalAnswer> answers) {
        return new Campaign(
                id, name, kind, clock, brand, markets, team, people, media, briefs, stories,
                answers, embargo);
    }
}
