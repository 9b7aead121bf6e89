package org.throughline.planner.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Stakes;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// Adds a video to a campaign: a brief whose questions are not answered yet, and no story.
public final class AddVideo {

    private static final int LONGEST = 120;
    private static final int LONGEST_ID = 60;

    private final Store store;
    private final Clock clock;

    public AddVideo(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Adds it; its id is made of its title, and of a number where another video has that.
    ///
    /// @param id what its title reads as an id
    /// @param markets of the campaign; the field of a problem is `title`, `markets` or `platforms`
    public Outcome<Video> add(
            String campaign,
            String title,
            String id,
            List<Market> markets,
            List<Platform> platforms,
            Actor actor) {
        return add(campaign, title, id, markets, platforms, null, actor);
    }

    /// Adds it with parts of another video, which may be of another campaign that is seen. The
    /// activity names that one only where it is of this campaign, whose team reads it.
    ///
    /// @param taken absent: nothing
    public Outcome<Video> add(
            String campaign,
            String title,
            String id,
            List<Market> markets,
            List<Platform> platforms,
            @Nullable Taken taken,
            Actor actor) {
        return store.inTransaction(kept -> {
            Optional<Campaign> found = seen(kept, campaign, actor);
            if (found.isEmpty()) {
                return Outcome.refused(NotThere.campaign(campaign));
            }
            List<Problem> problems =
                    problems(found.get(), title.strip(), markets, platforms, actor);
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            Optional<Video> master = taken == null ? Optional.empty() : master(kept, taken, actor);
            if (taken != null && master.isEmpty()) {
                return Outcome.refused(NotThere.video("you see", taken.brief()));
            }
            Set<TakenPart> parts = taken == null ? Set.of() : taken.parts();
            kept.campaigns().lockEntry();
            Brief empty = brief(freeId(kept, id), title.strip(), markets, platforms);
            Video video =
                    master.map(each ->
                                    new FromMaster(each, found.get())
                                            .begin(empty, parts, actor.name(), clock.instant()))
                            .orElseGet(() ->
                                    new Video(
                                            campaign,
                                            1,
                                            empty,
                                            null,
                                            actor.name(),
                                            clock.instant()));
            Brief brief = video.brief();
            kept.videos().keep(video);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "add video",
                            campaign + "." + brief.id(),
                            master.filter(each -> each.campaign().equals(campaign))
                                    .map(each -> "version 1, from " + each.brief().id())
                                    .orElse("version 1"));
            return Outcome.accepted(video);
        });
    }

    /// What is taken of another video.
    ///
    /// @param brief of that video
    public record Taken(BriefId brief, Set<TakenPart> parts) {
        public Taken {
            parts = Set.copyOf(parts);
        }
    }

    private static Optional<Campaign> seen(Repositories kept, String campaign, Actor actor) {
        return kept.campaigns()
                .find(campaign)
                .filter(each ->
                        !actor.signedIn()
                                || actor.isAdministrator()
                                || each.team().has(actor.name()));
    }

    private static Optional<Video> master(Repositories kept, Taken taken, Actor actor) {
        return kept.videos()
                .campaignOf(taken.brief())
                .filter(campaign -> seen(kept, campaign, actor).isPresent())
                .flatMap(campaign -> kept.videos().find(campaign, taken.brief()));
    }

    private static List<Problem> problems(
            Campaign campaign,
            String title,
            List<Market> markets,
            List<Platform> platforms,
            Actor actor) {
        List<Problem> problems = new ArrayList<>();
        ReadsAlong.refusal(campaign.id(), actor).ifPresent(problems::add);
        if (title.isEmpty() || title.length() > LONGEST) {
            problems.add(
                    new Problem(
                            "VIDEO-001",
                            "title",
                            title.isEmpty()
                                    ? "a video has a title"
                                    : "it has %d signs, and at most %d fit"
                                            .formatted(title.length(), LONGEST),
                            "Maybe a few words that the team will call it by."));
        }
        if (markets.isEmpty()
                || markets.stream().anyMatch(each -> campaign.findMarket(each).isEmpty())) {
            problems.add(
                    new Problem(
                            "VIDEO-002",
                            "markets",
                            markets.isEmpty()
                                    ? "a video is for at least one market"
                                    : "the campaign is not for all of these markets",
                            ""));
        }
        if (platforms.isEmpty()) {
            problems.add(
                    new Problem(
                            "VIDEO-003", "platforms", "a video is for at least one platform", ""));
        }
        return problems;
    }

    /// A brief is addressed by its id alone.
    private static BriefId freeId(Repositories kept, String wanted) {
        String id = wanted;
        for (int number = 2; kept.videos().campaignOf(new BriefId(id)).isPresent(); number++) {
            String end = "-" + number;
            id = wanted.substring(0, Math.min(wanted.length(), LONGEST_ID - end.length())) + end;
        }
        return new BriefId(id);
    }

    private static Brief brief(
            BriefId id, String title, List<Market> markets, List<Platform> platforms) {
        return new Brief(
                id,
                title,
                new Goal("", null, null, null, null, null, null, null),
                new Audience(
                        markets, List.of(), List.of(), null, List.of(), List.of(), List.of(),
                        List.of(), Map.of(), "", ""),
                new Feeling("", ""),
                List.of(),
                new Stakes(null, List.of(), null, null),
                "",
                null,
                List.of(),
                new Humour(List.of(), List.of()),
                List.of(),
                null,
                null,
                platforms,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }
}
