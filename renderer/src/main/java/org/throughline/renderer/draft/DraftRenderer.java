package org.throughline.renderer.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.SourceShape;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.contactsheet.ContactSheet;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Telling;

/// Renders drafts of approved plans and reads each one back before calling it done.
///
/// ```java
/// switch (renderer.render(DraftOrder.full(plan, variant, media, out), progress)) {
///     case Outcome.Accepted<RenderedDraft>(RenderedDraft draft) -> draft.report().passed();
///     case Outcome.Refused<RenderedDraft>(var problems) -> problems.forEach(...);
/// }
/// ```
///
/// Refused, with every problem: a market the approval does not cover, a release that does not cover
/// the use, media that is missing or changed, words that cannot be read or drawn. A draft that does
/// not keep to its plan is not refused: its report says so, and the files stay.
///
/// Errors: {@link RenderFailed}. Threading: thread-safe; calls block, and an interrupt stops the
/// media program and leaves nothing half-written.
public final class DraftRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(DraftRenderer.class);

    private final StoryboardMaker maker;
    private final Ingest ingest;
    private final Bench bench;
    private final BrandMark brandMark;

    /// `workFolder` keeps ingested sources, probes and finished segments between drafts.
    public DraftRenderer(MediaProgram media, StoryboardMaker maker, Path workFolder) {
        this.maker = maker;
        this.ingest = new Ingest(media, workFolder);
        this.bench = new Bench(media, workFolder);
        this.brandMark = new BrandMark(media, maker, workFolder);
    }

    public Outcome<RenderedDraft> render(DraftOrder order, Progress progress)
            throws InterruptedException {
        return switch (lay(order, "DRAFT")) {
            case Outcome.Refused<Laid>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Laid>(Laid laid) -> render(laid, order, progress);
        };
    }

    /// A draft that is laid out, and how large the pictures are that it is made of.
    private record Laid(Storyboard board, List<SourceShape> shapes) {}

    /// Makes a first look, marked PREVIEW: the same timeline in small pictures, without papers and
    /// without reading it back. It can be played while it grows, the hook first: {@link
    /// Progress#playable} tells how far {@link DraftOrder#previewFile} reaches. What does not come
    /// to its end is removed.
    public Outcome<RenderedPreview> preview(DraftOrder order, Progress progress)
            throws InterruptedException {
        return switch (lay(order, "PREVIEW")) {
            case Outcome.Refused<Laid>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Laid>(Laid(Storyboard board, _)) -> {
                var file = order.previewFile();
                var rendered = bench.preview(board, sources(), file, progress);
                var canvas = board.timeline().canvas();
                LOG.info(
                        "preview rendered plan={} variant={} frames={} segments={} reused={}",
                        order.plan().plan().id(),
                        order.variant().key(),
                        rendered.frames(),
                        rendered.segmentsRendered(),
                        rendered.segmentsReused());
                yield Outcome.accepted(
                        new RenderedPreview(
                                order.variant(),
                                file,
                                canvas.widthPx(),
                                canvas.heightPx(),
                                rendered.frames(),
                                canvas.rate(),
                                rendered.segmentsRendered(),
                                rendered.segmentsReused()));
            }
        };
    }

    /// Lays the draft out without rendering it: every refusal that rendering would give.
    Outcome<Storyboard> prepare(DraftOrder order) throws InterruptedException {
        return lay(order, "DRAFT").then(laid -> Outcome.accepted(laid.board()));
    }

    private Outcome<Laid> lay(DraftOrder order, String mark) throws InterruptedException {
        var problems = new ArrayList<>(OrderCheck.problems(order.plan(), order.variant()));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var telling = new Telling(order.plan().plan(), order.variant(), mark);
        problems.addAll(new ConsentWall(telling).problems());
        problems.addAll(MomentCheck.problems(telling));
        problems.addAll(maker.problemsOfWords(telling));
        return switch (ingest.take(telling, order.mediaFolder())) {
            case Outcome.Refused<Map<MediaId, SourceFacts>>(var more) -> {
                problems.addAll(more);
                yield Outcome.refused(problems);
            }
            case Outcome.Accepted<Map<MediaId, SourceFacts>>(var sources) -> {
                problems.addAll(Shortages.of(telling, sources));
                if (!problems.isEmpty()) {
                    yield Outcome.refused(problems);
                }
                int side = order.shortSidePx();
                var logo = brandMark.of(telling, sources, sources(), side);
                yield maker.lay(telling, sources, logo, side)
                        .then(board -> Outcome.accepted(new Laid(board, shapes(sources))));
            }
        };
    }

    private static List<SourceShape> shapes(Map<MediaId, SourceFacts> sources) {
        return sources.entrySet().stream()
                .filter(each -> each.getValue().shows())
                .map(each ->
                        new SourceShape(
                                each.getKey(),
                                each.getValue().widthPx(),
                                each.getValue().heightPx()))
                .toList();
    }

    Bench bench() {
        return bench;
    }

    Path sources() {
        return ingest.folder();
    }

    private Outcome<RenderedDraft> render(Laid laid, DraftOrder order, Progress progress)
            throws InterruptedException {
        var board = laid.board();
        var file = order.outFolder().resolve(order.name() + ".mp4");
        var covers = new Covers(board, order.name());
        var sheet = new ContactSheet(board);
        var papers = new Papers(order.outFolder(), order.name());
        papers.clear();
        var conformed =
                bench.renderAndConform(
                        board,
                        sources(),
                        file,
                        Stream.of(covers.frames(), sheet.frames())
                                .flatMap(List::stream)
                                .distinct()
                                .sorted()
                                .toList(),
                        progress);
        var rendered = conformed.rendered();
        var report = conformed.report();
        var written =
                papers.write(
                        board,
                        report,
                        rendered.sha256(),
                        covers.of(conformed.reading()),
                        sheet.jpeg(maker.letterer(), pictures(conformed.reading())));
        var canvas = board.timeline().canvas();
        LOG.info(
                "draft rendered plan={} variant={} frames={} segments={} reused={} failed={}",
                order.plan().plan().id(),
                order.variant().key(),
                rendered.frames(),
                rendered.segmentsRendered(),
                rendered.segmentsReused(),
                report.with(CheckStatus.FAILED).size());
        return Outcome.accepted(
                new RenderedDraft(
                        order.variant(),
                        file,
                        rendered.sha256(),
                        written,
                        canvas.widthPx(),
                        canvas.heightPx(),
                        rendered.frames(),
                        canvas.rate(),
                        usesStandIns(board.telling()),
                        rendered.segmentsRendered(),
                        rendered.segmentsReused(),
                        report,
                        laid.shapes()));
    }

    private static Map<Integer, byte[]> pictures(Reading reading) {
        return reading.thumbnails().stream()
                .collect(
                        Collectors.toMap(
                                Reading.Thumbnail::frame,
                                Reading.Thumbnail::jpeg,
                                (one, _) -> one));
    }

    private static boolean usesStandIns(Telling telling) {
        return Ingest.used(telling).stream()
                .anyMatch(id -> telling.findMedia(id).map(MediaItem::standIn).orElse(false));
    }
}
