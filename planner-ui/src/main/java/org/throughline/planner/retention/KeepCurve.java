package org.throughline.planner.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ExportReader;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.jdbc.Store;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.planner.Texts;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.review.WatchDraft;

/// Keeps retention curves with the posts they are of. Which post a file is of is what its name says
/// by the post's id, or where it is handed in; it is never guessed.
public final class KeepCurve {

    /// What a lifetime export lacks that does not say of which day it is.
    private static final String UNDATED = "IMPORT-007";

    /// Where a day begins first.
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Store store;
    private final Clock clock;
    private final ExportReader reader = new ExportReader();

    public KeepCurve(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Whether a file holds a curve.
    public boolean isCurve(ExportFile file) {
        return reader.layout(file)
                .filter(layout -> layout == ExportLayout.YOUTUBE_RETENTION)
                .isPresent();
    }

    /// Keeps the curve of a file that was handed in for these posts.
    ///
    /// @param posts of which it is to be one; where they are several, the file's name says which
    public Outcome<KeptCurve> take(ExportFile file, List<Post> posts, Actor actor) {
        CurveReading reading = CurveReading.of(reader, file, _ -> {});
        return switch (reading.outcome()) {
            case FileImport.RefusedWhole(var _, List<Problem> problems, var _, var _) ->
                    Outcome.refused(problems.stream().map(KeepCurve::hinted).toList());
            case FileImport.AlreadyKnown known ->
                    throw new IllegalStateException("a curve is in no history: " + known.file());
            case FileImport.Taken taken ->
                    ahead(taken)
                            .<Outcome<KeptCurve>>map(Outcome::refused)
                            .orElseGet(() ->
                                    post(taken.file(), posts, actor)
                                            .then(post ->
                                                    Outcome.accepted(
                                                            keep(post, taken, reading, actor))));
        };
    }

    /// Where a curve is handed in, no day can be said beside its file.
    private static Problem hinted(Problem problem) {
        return problem.code().equals(UNDATED)
                ? new Problem(
                        problem.code(),
                        problem.field(),
                        problem.message(),
                        "Maybe put the day of the export into the file's name, such as"
                                + " 2027-01-15.")
                : problem;
    }

    /// A curve of a day to come would count before all that are handed in until then.
    private Optional<Problem> ahead(FileImport.Taken taken) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), EARLIEST);
        LocalDate day = taken.asOf();
        return day == null || !day.isAfter(today)
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "IMPORT-024",
                                taken.file(),
                                "The name of the file says that it was exported on "
                                        + Texts.day(day)
                                        + ", which is still to come",
                                "Maybe put the day of the export into the file's name, such as "
                                        + today
                                        + "."));
    }

    /// @param posts of which it is to be one
    private Outcome<Post> post(String file, List<Post> posts, Actor actor) {
        List<Post> all =
                store.inTransaction(kept ->
                        kept.posts().all().stream()
                                .filter(post -> isOnYouTube(post.draft().platform()))
                                .filter(post -> WatchDraft.maySee(kept, post.draft(), actor))
                                .toList());
        List<Post> named = all.stream().filter(post -> names(file, post.postId())).toList();
        List<Post> open = posts.stream().filter(all::contains).toList();
        List<Post> meant = named.isEmpty() ? open : open.stream().filter(named::contains).toList();
        if (meant.size() == 1) {
            return Outcome.accepted(meant.getFirst());
        }
        return Outcome.refused(
                new Problem(
                        "IMPORT-020",
                        file,
                        "The file holds the retention curve of one video on YouTube, and "
                                + (named.isEmpty()
                                        ? "its name does not say of which"
                                        : "its name says " + ids(named)),
                        open.isEmpty()
                                ? "Maybe record the post on YouTube first; no such post of this"
                                        + " draft is recorded."
                                : "Maybe put the post's id into the file's name; recorded here: "
                                        + ids(open)
                                        + "."));
    }

    /// Whether an id stands in a name by itself, with no letter or digit right beside it.
    private static boolean names(String file, String id) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}])")
                .matcher(file)
                .find();
    }

    private static String ids(List<Post> posts) {
        return posts.stream().map(Post::postId).collect(Collectors.joining(", "));
    }

    private static boolean isOnYouTube(Platform platform) {
        return platform.site() == Platform.YOUTUBE;
    }

    private KeptCurve keep(Post post, FileImport.Taken taken, CurveReading reading, Actor actor) {
        RetentionCurve curve =
                new RetentionCurve(
                        key(post),
                        taken.file(),
                        taken.sha256(),
                        Objects.requireNonNull(taken.asOf(), "a curve has a day"),
                        reading.position(),
                        reading.points(),
                        actor.name(),
                        clock.instant());
        return store.inTransactionThatStays(kept -> {
            boolean isNew = kept.retentionCurves().keep(curve);
            if (isNew) {
                kept.audit()
                        .add(
                                clock.instant(),
                                actor.name(),
                                "keep retention curve",
                                post.draft().toString(),
                                "of " + curve.taken());
            }
            boolean counts =
                    kept.retentionCurves()
                            .find(curve.post())
                            .filter(each -> each.sha256().equals(curve.sha256()))
                            .isPresent();
            return new KeptCurve(curve, taken, isNew, counts);
        });
    }

    /// The curve of a post that counts.
    public Optional<RetentionCurve> find(Post post) {
        return store.inTransaction(kept -> kept.retentionCurves().find(key(post)));
    }

    /// Takes a curve away, so that the one before it counts again.
    ///
    /// @return why it may not be; empty where it is done
    public Optional<Problem> remove(Post post, RetentionCurve curve, Actor actor) {
        if (!actor.mayBringResults()) {
            return Optional.of(
                    new Problem(
                            "RESULTS-004",
                            actor.name(),
                            "results are taken away by analysts and brand leads, not by a "
                                    + actor.role(),
                            "Ask one of them."));
        }
        return store.inTransactionThatStays(kept -> {
            if (!curve.post().equals(key(post)) || !WatchDraft.maySee(kept, post.draft(), actor)) {
                return Optional.of(NotThere.draft(post.draft()));
            }
            if (!kept.retentionCurves().remove(curve.post(), curve.sha256())) {
                return Optional.<Problem>empty();
            }
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "take retention curve away",
                            post.draft().toString(),
                            "of " + curve.taken());
            return Optional.<Problem>empty();
        });
    }

    private static PostKey key(Post post) {
        return new PostKey(post.draft().platform(), post.postId());
    }
}
