package org.throughline.renderer.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.media.TestFootage;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.telling.Variant;

/// Small moving sources, and what renders drafts from them and holds files to plans.
abstract class SmallDrafts {
    static final int SHORT_SIDE_PX = 270;
    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));

    @TempDir static Path folder;
    static Path media;
    static DraftRenderer renderer;
    static DraftInspector inspector;

    @BeforeAll
    static void make_sources() throws Exception {
        media = Files.createDirectories(folder.resolve("media"));
        TestFootage.picture(media.resolve("lamp.mp4"), "testsrc2=s=270x480:r=30", 330, 20);
        TestFootage.picture(media.resolve("hands.mp4"), "mandelbrot=s=270x480:r=30", 220, 20);
        TestFootage.picture(media.resolve("watch.mp4"), "testsrc=s=270x480:r=30", 440, 20);
        TestFootage.sound(media.resolve("bed.wav"), 12);
        var program = TestFootage.media();
        renderer = new DraftRenderer(program, MAKER, folder.resolve("work"));
        inspector = new DraftInspector(program, MAKER, folder.resolve("work"));
    }

    static RenderedDraft render(ApprovedPlan plan, Market market, Platform platform)
            throws InterruptedException {
        return value(renderer.render(order(plan, market, platform), Progress.unheard()));
    }

    static DraftOrder order(ApprovedPlan plan, Market market, Platform platform) {
        var variant = variant(market, platform);
        var out = folder.resolve(plan.plan().brief().id() + "-" + variant.key());
        return new DraftOrder(plan, variant, media, out, SHORT_SIDE_PX);
    }

    static Variant variant(Market market, Platform platform) {
        return new Variant(market, platform, "hook");
    }

    static Inspection inspect(Wanted wanted, ApprovedPlan plan) throws InterruptedException {
        return value(inspector.inspect(wanted, plan));
    }

    static ApprovedPlan lamp() {
        return approved(Samples.lamp());
    }

    static ApprovedPlan approved(ProductionPlan plan) {
        var sealed = Samples.sealed(plan, name -> Gate.sha256(media.resolve(name)));
        return value(sealed.approve(List.of()));
    }

    static List<String> failed(ConformanceReport report) {
        return report.with(CheckStatus.FAILED).stream()
                .map(check -> check.check() + " at " + check.at() + ": " + check.says())
                .toList();
    }

    static String says(ConformanceReport report) {
        return String.join("\n", report.checks().stream().map(Check::toString).toList());
    }

    static Check check(ConformanceReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.check().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static CheckStatus status(ConformanceReport report, String id) {
        return check(report, id).status();
    }

    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<Problem> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> throw new AssertionError(accepted);
            case Outcome.Refused<?>(var problems) -> problems;
        };
    }
}
