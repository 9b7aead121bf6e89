package org.throughline.renderer.conform;

import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.Check;
import org.throughline.data.review.ConformanceReport;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;

/// Plans laid out small for one market and platform, and what reports say of them.
final class Laid {
    static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));

    private Laid() {}

    static Storyboard lay(ProductionPlan plan) {
        var telling = Samples.telling(plan, Samples.US, Platform.INSTAGRAM_REELS);
        return switch (MAKER.lay(telling, Samples.facts(), 270)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }

    static Check check(ConformanceReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.check().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
