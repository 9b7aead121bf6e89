package org.throughline.planner.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.CheckStatus;
import org.throughline.planner.wiring.House;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.draft.DraftOrder;
import org.throughline.renderer.draft.Inspection;
import org.throughline.renderer.draft.OutsideEdit;
import org.throughline.renderer.draft.Wanted;
import org.throughline.renderer.telling.Variant;

/// A draft as somebody outside might have cut it, held to the same plan.
final class OutsideCut {

    private final DemoFolder folder;
    private final House house;
    private final Told told;
    private final Summary summary;

    OutsideCut(DemoFolder folder, House house, Told told, Summary summary) {
        this.folder = folder;
        this.house = house;
        this.told = told;
        this.summary = summary;
    }

    /// Makes the file and inspects it, on whichever thread; what it returns tells of it.
    Runnable make(ApprovedPlan plan) throws IOException, InterruptedException {
        Market market = plan.markets().getFirst();
        Platform platform = plan.plan().brief().platforms().getFirst();
        var variant =
                new Variant(market, platform, plan.plan().story().beatsIn(market).getFirst().id());
        Path outside = Files.createDirectories(folder.path().resolve("outside"));
        Path edit = outside.resolve(plan.plan().brief().id() + "_outside-edit.mp4");
        DraftOrder job = DraftOrder.full(plan, variant, house.mediaFolder(), outside);
        Outcome<Path> made =
                new OutsideEdit(house.renderer()).render(job, edit, Progress.unheard());
        Outcome<Inspection> found =
                switch (made) {
                    case Outcome.Refused<Path>(List<Problem> problems) -> Outcome.refused(problems);
                    case Outcome.Accepted<Path> _ ->
                            house.inspector()
                                    .inspect(
                                            new Wanted(edit, market, platform, variant.hook()),
                                            plan,
                                            List.of(house.mediaFolder()));
                };
        return () -> tell(edit, found);
    }

    private void tell(Path edit, Outcome<Inspection> outcome) {
        told.says("");
        told.says("Somebody outside cut one of them again, without the plan.");
        switch (outcome) {
            case Outcome.Accepted<Inspection>(Inspection found) -> {
                summary.outside(folder.relative(edit), found.report());
                for (var check : found.report().with(CheckStatus.FAILED)) {
                    told.detail(
                            "fails %s at %s: %s"
                                    .formatted(check.check(), check.timecode(), check.says()));
                }
            }
            case Outcome.Refused<Inspection>(List<Problem> problems) ->
                    problems.forEach(problem -> told.detail(problem.says()));
        }
    }
}
