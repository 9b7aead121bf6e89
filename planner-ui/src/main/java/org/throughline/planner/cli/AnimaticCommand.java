package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.draft.Animatic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sketches the beats of a brief as a video, long before anything is approved, and says so in every
/// frame.
@Command(
        name = "animatic",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an animatic of a brief's beats: a card a shot, the lines as captions, no sound.",
            "It needs no approval and no media, and is marked DRAFT - NOT APPROVED."
        })
final class AnimaticCommand implements Callable<Integer> {

    private static final int PREVIEW_SIDE_PX = 360;
    private static final int FULL_SIDE_PX = 1080;

    @Mixin private Output output = new Output();

    @Mixin private ChosenBrief chosen = new ChosenBrief();

    @Parameters(paramLabel = "CAMPAIGN.yaml", description = "The campaign file.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.mp4",
            description = "Where the animatic goes.")
    private Path out = Path.of("");

    @Option(
            names = "--market",
            paramLabel = "M",
            converter = Words.OfMarket.class,
            description = "In the words of which market (default: the first of the brief).")
    private @Nullable Market market;

    @Option(names = "--preview", description = "Small pictures, for a first look.")
    private boolean preview;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (CampaignFile.read(file, CampaignFile.Wanted.STORIES)) {
            case Outcome.Refused<CampaignFile>(List<Problem> problems) -> output.refused(problems);
            case Outcome.Accepted<CampaignFile>(CampaignFile read) -> sketch(read.campaign());
        };
    }

    private int sketch(Campaign campaign) throws IOException, InterruptedException {
        Brief brief = chosen.of(campaign);
        List<Market> markets = brief.audience().markets();
        if (market == null && markets.isEmpty()) {
            return output.refused(
                    List.of(
                            new Problem(
                                    "DRAFT-032",
                                    "brief " + brief.id(),
                                    "it names no market, so nobody knows whose words to show",
                                    "Maybe add --market M.")));
        }
        Market told = market == null ? markets.getFirst() : market;
        try (Doors doors = new Doors()) {
            Animatic animatic = new Animatic(doors.media(), Doors.storyboards(), doors.work());
            return switch (animatic.render(
                    campaign,
                    brief.id(),
                    told,
                    out,
                    preview ? PREVIEW_SIDE_PX : FULL_SIDE_PX,
                    Progress.unheard())) {
                case Outcome.Refused<Path>(List<Problem> problems) -> output.refused(problems);
                case Outcome.Accepted<Path>(Path made) -> tell(brief, told, made);
            };
        }
    }

    private int tell(Brief brief, Market told, Path made) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("brief", brief.id().value());
        fields.put("market", told.code());
        fields.put("platform", brief.platforms().getFirst().key());
        fields.put("file", made.toString());
        output.document(fields);
        output.say("%s: %s as told in %s, not approved".formatted(made, brief.id(), told));
        return Exit.DONE;
    }
}
