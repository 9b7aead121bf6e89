package org.throughline.renderer.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.story.MediaId;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.interchange.Manifest;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;

/// Holds any video file to an approved plan. What is not known of the variant comes from
/// `manifest.json` beside the file, or else the variant that fits best is taken and named.
///
/// Errors: {@link RenderFailed}. Threading: thread-safe; calls block.
public final class DraftInspector {
    private static final long LARGEST_MANIFEST = 4L << 20;
    private static final int SMALLEST_SIDE_PX = 240;
    private static final int LARGEST_SIDE_PX = 2160;

    private final MediaProgram media;
    private final StoryboardMaker maker;
    private final Bench bench;
    private final BrandMark brandMark;
    private final Path sources;

    public DraftInspector(MediaProgram media, StoryboardMaker maker, Path workFolder) {
        this.media = media;
        this.maker = maker;
        this.bench = new Bench(media, workFolder);
        this.brandMark = new BrandMark(media, maker, workFolder);
        this.sources = workFolder.resolve("sources");
    }

    /// Holds a file to a plan without its media: what takes them is not measured.
    public Outcome<Inspection> inspect(Wanted wanted, ApprovedPlan plan)
            throws InterruptedException {
        return inspect(wanted, plan, List.of());
    }

    /// Holds a file to a plan and to its media, as far as they lie in these folders under their own
    /// names and are the files that were sealed.
    public Outcome<Inspection> inspect(Wanted wanted, ApprovedPlan plan, List<Path> mediaFolders)
            throws InterruptedException {
        var atHand = new AtHand(plan.plan(), mediaFolders);
        var files = new ArrayList<Path>(List.of(wanted.file()));
        files.addAll(atHand.files());
        var headers = media.headers(files);
        return switch (Objects.requireNonNull(headers.get(wanted.file()))) {
            case Outcome.Refused<Probe>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Probe>(Probe probe) -> {
                var video = probe.video();
                if (video == null) {
                    yield Outcome.refused(
                            problem(wanted, "DRAFT-020", "there is no picture in this file"));
                }
                var facts = atHand.facts(headers, sources);
                yield inspect(
                        wanted,
                        plan,
                        Math.min(video.width(), video.height()),
                        new Known(facts, atHand.unknownBecause()));
            }
        };
    }

    /// What is known of the plan's media, and why that is not all.
    private record Known(Map<MediaId, SourceFacts> facts, String unknownBecause) {}

    private Outcome<Inspection> inspect(
            Wanted wanted, ApprovedPlan plan, int shortSidePx, Known known)
            throws InterruptedException {
        if (shortSidePx < SMALLEST_SIDE_PX || shortSidePx > LARGEST_SIDE_PX) {
            return Outcome.refused(
                    problem(
                            wanted,
                            "DRAFT-021",
                            "a picture whose shorter side is " + shortSidePx + " px is no draft"));
        }
        var candidates = candidates(completed(wanted), plan, shortSidePx, known.facts());
        if (candidates.isEmpty()) {
            return Outcome.refused(
                    problem(wanted, "DRAFT-022", "the plan has no such market, platform or hook"));
        }
        var best = candidates.size() == 1 ? Outcome.accepted(0) : bestFit(wanted, candidates);
        return switch (best) {
            case Outcome.Refused<Integer>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Integer>(Integer index) -> {
                var board = candidates.get(index);
                var chosen =
                        candidates.size() > 1
                                ? Inspection.Chosen.BEST_FIT
                                : wanted.isNamed()
                                        ? Inspection.Chosen.NAMED
                                        : Inspection.Chosen.MANIFEST;
                yield switch (conform(board, wanted.file(), known)) {
                    case Outcome.Refused<ConformanceReport>(var problems) ->
                            Outcome.refused(problems);
                    case Outcome.Accepted<ConformanceReport>(var report) ->
                            Outcome.accepted(new Inspection(board.variant(), chosen, report));
                };
            }
        };
    }

    private Outcome<ConformanceReport> conform(Storyboard board, Path file, Known known)
            throws InterruptedException {
        return known.unknownBecause().isEmpty()
                ? bench.conform(board, file, sources)
                : bench.conform(board, file, known.unknownBecause());
    }

    /// Fills what is not known from the manifest beside the file, as far as there is one.
    private static Wanted completed(Wanted wanted) {
        var manifest = manifest(wanted.file());
        if (wanted.isNamed() || manifest.isEmpty()) {
            return wanted;
        }
        var beside = manifest.get();
        return new Wanted(
                wanted.file(),
                wanted.market() == null ? new Market(beside.market()) : wanted.market(),
                wanted.platform() == null
                        ? Platform.find(beside.platform()).orElse(null)
                        : wanted.platform(),
                wanted.hook() == null ? beside.hook() : wanted.hook());
    }

    private static Optional<Manifest> manifest(Path file) {
        var beside = file.toAbsolutePath().resolveSibling(Papers.MANIFEST);
        try {
            if (!Files.isRegularFile(beside) || Files.size(beside) > LARGEST_MANIFEST) {
                return Optional.empty();
            }
            String text = Files.readString(beside, StandardCharsets.UTF_8);
            var manifest = new Documents().read(text, Manifest.class);
            boolean readable =
                    manifest.market().matches("[A-Z]{2}")
                            && Platform.find(manifest.platform()).isPresent();
            return readable ? Optional.of(manifest) : Optional.empty();
        } catch (NotReadable | IOException notOurs) {
            return Optional.empty();
        }
    }

    private List<Storyboard> candidates(
            Wanted wanted, ApprovedPlan plan, int shortSidePx, Map<MediaId, SourceFacts> known)
            throws InterruptedException {
        var candidates = new ArrayList<Storyboard>();
        for (var market : plan.markets()) {
            for (var platform : plan.plan().brief().platforms()) {
                var any = Telling.approved(plan.plan(), new Variant(market, platform, ""));
                for (var hook : any.hooks().toList()) {
                    var variant = new Variant(market, platform, hook.id());
                    if (wanted.admits(variant)) {
                        lay(plan, variant, shortSidePx, known).ifPresent(candidates::add);
                    }
                }
            }
        }
        return candidates;
    }

    /// Sources that are not at hand are assumed to be as planned.
    private Optional<Storyboard> lay(
            ApprovedPlan plan, Variant variant, int shortSidePx, Map<MediaId, SourceFacts> known)
            throws InterruptedException {
        var facts = AssumedSources.of(plan.plan());
        facts.putAll(known);
        var telling = Telling.approved(plan.plan(), variant);
        var mark = brandMark.of(telling, known, sources, shortSidePx);
        return maker.lay(telling, facts, mark, shortSidePx)
                        instanceof Outcome.Accepted<Storyboard>(Storyboard board)
                ? Optional.of(board)
                : Optional.empty();
    }

    private Outcome<Integer> bestFit(Wanted wanted, List<Storyboard> candidates)
            throws InterruptedException {
        var guess = new BestFit(candidates);
        return switch (bench.read(
                wanted.file(),
                guess.questions(),
                guess.shown().stream().map(Shown::painted).toList())) {
            case Outcome.Refused<Reading>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Reading>(Reading reading) -> Outcome.accepted(guess.of(reading));
        };
    }

    private static Problem problem(Wanted wanted, String code, String message) {
        return new Problem(
                code,
                String.valueOf(wanted.file().getFileName()),
                message,
                "Maybe it belongs to another plan.");
    }
}
