package org.throughline.planner.demo;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.Verdict;
import org.throughline.data.sample.history.HistoryFiles;
import org.throughline.data.sample.history.SampleHistory;
import org.throughline.planner.wiring.House;

/// The day on which the first draft's results are read: it was published as its brief says, a
/// person records that, an export holds its rows, and they find their draft again.
///
/// It lies weeks after the demo's clock, so it happens in a copy of the data folder that goes by a
/// later clock; the planner opens on the day of the demo.
final class ReadOut {

    static final String FOLDER = "later";

    private static final int USUAL_DAYS = 14;

    /// Neither is needed to read results, and both are large.
    private static final Set<String> LEFT_BEHIND = Set.of("media", "work", "logs");

    private final DemoFolder folder;
    private final BiFunction<Path, Clock, House> houses;
    private final Told told;
    private final Summary summary;

    ReadOut(DemoFolder folder, BiFunction<Path, Clock, House> houses, Told told, Summary summary) {
        this.folder = folder;
        this.houses = houses;
        this.told = told;
        this.summary = summary;
    }

    /// What is read, and when.
    private record Occasion(Draft draft, ProductionPlan plan, Instant publishedAt, int days) {

        LocalDate publishedOn() {
            return LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
        }

        LocalDate readOn() {
            return publishedOn().plusDays(days);
        }
    }

    /// Walks it; the data folder it copies is closed.
    void walk(Path data, Clock today, Campaign campaign) throws IOException, InterruptedException {
        Path copy = folder.path().resolve(FOLDER).resolve("data");
        copy(data, copy);
        Occasion occasion;
        try (House house = houses.apply(copy, today)) {
            occasion = occasion(house, campaign).orElse(null);
        }
        if (occasion == null) {
            return;
        }
        Instant morning = occasion.readOn().atTime(9, 0).toInstant(ZoneOffset.UTC);
        try (House house = houses.apply(copy, Clock.fixed(morning, ZoneOffset.UTC))) {
            told.says("");
            told.says(
                    "%d days after the first video is published, %s, in a copy of the data folder (the planner opens on today)."
                            .formatted(occasion.days(), occasion.readOn()));
            walk(occasion, new Cast(campaign), house);
        }
    }

    private void walk(Occasion occasion, Cast cast, House house)
            throws IOException, InterruptedException {
        Draft draft = occasion.draft();
        PostKey key = new PostKey(draft.id().platform(), "7400000000000000001");
        String account = "tindrel." + draft.id().market().code().toLowerCase(java.util.Locale.ROOT);
        Outcome<Post> recorded =
                house.recordPost()
                        .record(
                                draft.id(),
                                draft.sha256(),
                                key.id(),
                                account,
                                occasion.plan().brief().placements().getFirst(),
                                occasion.publishedAt(),
                                cast.author());
        if (recorded instanceof Outcome.Refused<Post>(List<Problem> problems)) {
            problems.forEach(problem -> told.detail(problem.says()));
            return;
        }
        told.detail(
                "%s records that %s went out as post %s; its stand-ins stand for what will be filmed."
                        .formatted(cast.author().name(), draft.id(), key.id()));
        List<DailySample> rows =
                SampleHistory.drawPost(
                        key,
                        draft.id().market(),
                        account,
                        occasion.publishedAt(),
                        draft.rate().seconds(draft.frames()),
                        occasion.days(),
                        SampleHistory.SEED);
        Path exports = Files.createDirectories(folder.path().resolve(FOLDER).resolve("exports"));
        Path export =
                HistoryFiles.writeDaily(
                        exports.resolve("tindrel-daily-" + occasion.readOn() + ".csv"), rows);
        List<FileImport> imported =
                house.importEngagement()
                        .take(
                                house.historyFolder(),
                                List.of(export),
                                ImportOptions.NONE,
                                Progress.unheard());
        switch (house.joinResults()
                .take(ExportFile.all(List.of(export), ImportOptions.NONE), cast.author())) {
            case Outcome.Refused<List<PostResult>>(List<Problem> problems) ->
                    problems.forEach(problem -> told.detail(problem.says()));
            case Outcome.Accepted<List<PostResult>>(List<PostResult> results) -> {
                summary.later(
                        occasion.readOn(), folder.relative(house.dataFolder()), imported, results);
                results.forEach(this::tell);
            }
        }
    }

    private void tell(PostResult result) {
        PostResult.GoalReading goal = result.goal();
        told.detail(
                "%d rows of %s to %s find their draft by platform and post id%s."
                        .formatted(
                                result.rows(),
                                result.from(),
                                result.to(),
                                goal == null
                                        ? "; its goal cannot be counted from them"
                                        : ": %s %.2f %% (80 %%: %.2f to %.2f, n %,d)%s"
                                                .formatted(
                                                        goal.metric(),
                                                        100 * goal.rate(),
                                                        100 * goal.low(),
                                                        100 * goal.high(),
                                                        goal.trials(),
                                                        aim(goal))));
    }

    private static String aim(PostResult.GoalReading goal) {
        if (goal.target() == null) {
            return "";
        }
        String verdict =
                goal.reached()
                        .map(reached -> reached ? "reached" : "not reached")
                        .orElse(unclear(goal));
        return ", aimed at %.2f %%: %s".formatted(100 * goal.target().doubleValue(), verdict);
    }

    private static String unclear(PostResult.GoalReading goal) {
        return goal.addedUp()
                ? "cannot be told, since reach was added up over days and people of two days count twice"
                : "cannot be told, since the aim lies within the interval";
    }

    /// The first draft that was accepted and has a day of publishing.
    private static Optional<Occasion> occasion(House house, Campaign campaign) {
        return house.store()
                .inTransaction(kept ->
                        kept.drafts().all().stream()
                                .filter(draft -> draft.verdict() instanceof Verdict.Accepted)
                                .flatMap(draft ->
                                        kept.plans().find(draft.id().plan()).stream()
                                                .flatMap(plan ->
                                                        occasion(draft, plan, campaign).stream()))
                                .min(java.util.Comparator.comparing(Occasion::publishedAt)));
    }

    private static Optional<Occasion> occasion(
            Draft draft, ProductionPlan plan, Campaign campaign) {
        Publish publish = plan.brief().publish();
        if (publish == null) {
            return Optional.empty();
        }
        ZoneId zone =
                campaign.findMarket(draft.id().market())
                        .map(profile -> profile.zone())
                        .orElse(ZoneOffset.UTC);
        @Nullable Integer days =
                plan.brief().goal() == null ? null : plan.brief().goal().readOutDays();
        return Optional.of(
                new Occasion(
                        draft,
                        plan,
                        publish.instantIn(draft.id().market(), zone)
                                .truncatedTo(ChronoUnit.MINUTES),
                        Objects.requireNonNullElse(days, USUAL_DAYS)));
    }

    /// Large files are linked where the disk can.
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path name = from.relativize(file);
                if (LEFT_BEHIND.contains(name.subpath(0, 1).toString())) {
                    continue;
                }
                Path target = to.resolve(name.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (name.startsWith("drafts")) {
                    link(file, target);
                } else {
                    // the key stays as secret as it was
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(file, target);
        }
    }
}
