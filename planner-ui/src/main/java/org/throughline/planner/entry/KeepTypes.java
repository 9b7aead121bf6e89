package org.throughline.planner.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.OwnType;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.planner.brief.BriefQuestions;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.campaign.CampaignTypes;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.review.WatchDraft;

/// Types of campaigns: the shipped ones, and those that this installation keeps of campaigns of its
/// own. Of a campaign a type takes what its videos have in common, and no word that anybody wrote.
public final class KeepTypes {

    private final CampaignTypes shipped = CampaignTypes.shipped();
    private final Map<String, CampaignType.Question> questions = questions(shipped);
    private final Store store;
    private final Clock clock;

    public KeepTypes(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// All questions that any shipped type names, each with its step.
    private static Map<String, CampaignType.Question> questions(CampaignTypes shipped) {
        Map<String, CampaignType.Question> all = new LinkedHashMap<>();
        shipped.all().stream()
                .flatMap(type -> type.questions().stream())
                .forEach(question -> all.putIfAbsent(question.field(), question));
        return all;
    }

    /// What a campaign can begin from: the shipped ones, then its own by name.
    public List<CampaignType> offered() {
        return Stream.concat(
                        shipped.all().stream(),
                        own().stream().filter(type -> !type.removed()).map(this::type))
                .toList();
    }

    /// Its own by name, after them those that are removed.
    public List<OwnType> own() {
        return store.inTransaction(kept -> kept.ownTypes().all()).stream()
                .sorted(
                        Comparator.comparing(OwnType::removed)
                                .thenComparing(type -> type.name().toLowerCase(Locale.ENGLISH)))
                .toList();
    }

    /// The type that a campaign's kind names, as long as it is not removed.
    public Optional<CampaignType> find(@Nullable String kind) {
        return shipped.find(kind)
                .or(() -> kept(kind).filter(type -> !type.removed()).map(this::type));
    }

    /// What a campaign's type is called, though it may be removed by now; empty where it has none.
    public Optional<String> name(@Nullable String kind) {
        return shipped.find(kind).map(CampaignType::title).or(() -> kept(kind).map(OwnType::name));
    }

    private Optional<OwnType> kept(@Nullable String kind) {
        return kind == null
                ? Optional.empty()
                : store.inTransaction(kept -> kept.ownTypes().find(kind));
    }

    private CampaignType type(OwnType own) {
        return new CampaignType(
                own.key(),
                own.name(),
                own.goals(),
                own.platforms(),
                own.beats().stream()
                        .map(beat -> new CampaignType.Beginning(beat.kind(), beat.seconds()))
                        .toList(),
                own.questions().stream()
                        .flatMap(field -> Stream.ofNullable(questions.get(field)))
                        .toList());
    }

    /// Keeps what the videos of a campaign have in common as a type.
    public Outcome<OwnType> keep(String campaign, String name, Actor actor) {
        return guarded(
                actor,
                "keep type",
                kept -> {
                    Optional<Campaign> found =
                            kept.campaigns()
                                    .find(campaign)
                                    .filter(_ -> WatchDraft.maySee(kept, campaign, actor));
                    if (found.isEmpty()) {
                        return Outcome.refused(NotThere.campaign(campaign));
                    }
                    List<Video> videos = kept.videos().of(campaign);
                    if (videos.isEmpty()) {
                        return Outcome.refused(
                                new Problem(
                                        "TYPE-001",
                                        "campaign",
                                        "'"
                                                + found.get().name()
                                                + "' has no video to take anything from",
                                        "Maybe choose another campaign."));
                    }
                    return named(kept, name, null)
                            .then(wanted ->
                                    Outcome.accepted(of(kept, found.get(), videos, wanted, actor)));
                });
    }

    /// Gives one another name.
    ///
    /// @param seen as it was looked at; refused where somebody changed it since
    public Outcome<OwnType> rename(OwnType seen, String name, Actor actor) {
        return change(seen, name, seen.removed(), "rename type", actor);
    }

    /// Lets nothing begin from one any more, or again.
    ///
    /// @param seen as it was looked at; refused where somebody changed it since
    public Outcome<OwnType> remove(OwnType seen, boolean removed, Actor actor) {
        return change(
                seen, seen.name(), removed, removed ? "remove type" : "bring type back", actor);
    }

    private Outcome<OwnType> change(
            OwnType seen, String name, boolean removed, String act, Actor actor) {
        return guarded(
                actor,
                act,
                kept -> {
                    OwnType now = kept.ownTypes().find(seen.key()).orElseThrow();
                    if (now.version() != seen.version()) {
                        return Outcome.refused(
                                new Problem(
                                        "TYPE-002",
                                        seen.name(),
                                        now.removed() && !seen.removed()
                                                ? now.by() + " has removed this type meanwhile"
                                                : now.by()
                                                        + " has changed this type meanwhile; it is called '"
                                                        + now.name()
                                                        + "'",
                                        "Do it again if it still should be so."));
                    }
                    return (removed ? Outcome.accepted(name) : named(kept, name, now.key()))
                            .then(wanted ->
                                    Outcome.accepted(
                                            now.changed(
                                                    wanted,
                                                    removed,
                                                    actor.name(),
                                                    clock.instant())));
                });
    }

    private Outcome<OwnType> guarded(
            Actor actor, String act, Function<Repositories, Outcome<OwnType>> work) {
        if (!BringCampaign.mayEnter(actor)) {
            return Outcome.refused(BringCampaign.readsAlong(actor));
        }
        return store.inTransaction(kept -> {
            kept.campaigns().lockEntry();
            Outcome<OwnType> made = work.apply(kept);
            if (made instanceof Outcome.Accepted<OwnType>(OwnType type)) {
                kept.ownTypes().keep(type);
                kept.audit().add(clock.instant(), actor.name(), act, type.campaign(), type.name());
            }
            return made;
        });
    }

    /// The name as it is kept, unless it is no name or another type has it.
    ///
    /// @param own the key of the type that is named; absent: a new one
    private Outcome<String> named(Repositories kept, String name, @Nullable String own) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > OwnType.LONGEST_NAME) {
            return Outcome.refused(
                    new Problem(
                            "TYPE-003",
                            "name",
                            "a type has a name of 1 to %d signs".formatted(OwnType.LONGEST_NAME),
                            ""));
        }
        boolean taken =
                Stream.concat(
                                shipped.all().stream().map(CampaignType::title),
                                kept.ownTypes().all().stream()
                                        .filter(type -> !type.removed() && !type.key().equals(own))
                                        .map(OwnType::name))
                        .anyMatch(wanted::equalsIgnoreCase);
        return taken
                ? Outcome.refused(
                        new Problem(
                                "TYPE-004",
                                "name",
                                "there is a type called '" + wanted + "' already",
                                "Maybe say what is particular about it."))
                : Outcome.accepted(wanted);
    }

    private OwnType of(
            Repositories kept, Campaign campaign, List<Video> videos, String name, Actor actor) {
        List<Brief> briefs = videos.stream().map(Video::brief).toList();
        Optional<CampaignType> before =
                shipped.find(campaign.kind())
                        .or(() ->
                                Optional.ofNullable(campaign.kind())
                                        .flatMap(kept.ownTypes()::find)
                                        .map(this::type));
        return new OwnType(
                key(kept, name),
                name,
                campaign.id(),
                byFrequency(
                        briefs.stream()
                                .map(brief -> brief.goal().main())
                                .filter(goal -> !goal.isEmpty())),
                byFrequency(briefs.stream().flatMap(brief -> brief.platforms().stream())),
                beats(videos),
                before.map(type ->
                                type.questions().stream()
                                        .map(CampaignType.Question::field)
                                        .toList())
                        .orElseGet(() -> mostlyAnswered(briefs)),
                1,
                actor.name(),
                clock.instant(),
                false);
    }

    /// The most frequent first; those that are as frequent in their order.
    private static <T> List<T> byFrequency(Stream<T> all) {
        Map<T, Long> counts =
                all.collect(
                        Collectors.groupingBy(
                                Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Those of the story with the most beats.
    private static List<OwnType.Begins> beats(List<Video> videos) {
        return videos.stream()
                .flatMap(video -> Stream.ofNullable(video.story()))
                .max(Comparator.comparingInt(story -> story.beats().size()))
                .map(story ->
                        story.beats().stream()
                                .map(beat -> new OwnType.Begins(beat.kind(), seconds(story, beat)))
                                .toList())
                .orElse(List.of());
    }

    private static int seconds(Story story, Beat beat) {
        return Math.max(1, Math.toIntExact(Math.round(story.rate().seconds(beat.at().length()))));
    }

    /// Questions that more than half of the videos answer.
    private List<String> mostlyAnswered(List<Brief> briefs) {
        List<String> fields = new ArrayList<>();
        for (String field : questions.keySet()) {
            long answered =
                    briefs.stream()
                            .filter(brief -> BriefQuestions.isAnswered(brief, field))
                            .count();
            if (2 * answered > briefs.size()) {
                fields.add(field);
            }
        }
        return fields;
    }

    /// What the name reads as, and a number where that is taken already.
    private static String key(Repositories kept, String name) {
        String stem = "own-" + CampaignFile.id(name);
        String key = stem;
        for (int more = 2; kept.ownTypes().find(key).isPresent(); more++) {
            key = stem + "-" + more;
        }
        return key;
    }
}
