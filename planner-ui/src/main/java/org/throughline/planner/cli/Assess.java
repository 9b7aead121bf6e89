package org.throughline.planner.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.brief.AssessBrief;
import org.throughline.planner.brief.AssessmentDocument;
import org.throughline.planner.brief.AssessmentText;
import org.throughline.planner.brief.DisclosureDocument;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.RulebookFile;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.disclosure.Disclosure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says of a brief who does each step, who is asked, what is missing or held, why, and what would
/// flip it.
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Says of a brief who does what, who is asked, what is held, and why.")
final class Assess implements Callable<Integer> {

    @Mixin private Output output = new Output();

    @Mixin private ChosenBrief chosen = new ChosenBrief();

    @Parameters(paramLabel = "CAMPAIGN.yaml", description = "The campaign file.")
    private Path file = Path.of("");

    @Option(
            names = "--rulebook",
            paramLabel = "FILE",
            description = "The rulebook, instead of the one that the campaign names.")
    private @Nullable Path rulebook;

    @Override
    public Integer call() {
        return switch (CampaignFile.read(file, CampaignFile.Wanted.BRIEFS)) {
            case Outcome.Refused<CampaignFile>(List<Problem> problems) -> output.refused(problems);
            case Outcome.Accepted<CampaignFile>(CampaignFile campaign) -> assess(campaign);
        };
    }

    /// What the file says is broken on purpose, of this brief.
    private static Circumstances around(CampaignFile file, Brief asked) {
        Campaign campaign = file.campaign();
        Instant at = campaign.clock() == null ? Instant.EPOCH : campaign.clock();
        List<LevelBreak> breaks = new ArrayList<>();
        file.levelBreaks().stream()
                .filter(each -> each.brief().equals(asked.id()))
                .forEach(each -> breaks.add(each.asked(campaign.id(), breaks.size() + 1, at)));
        return new Circumstances(List.of(), breaks);
    }

    private int assess(CampaignFile campaign) {
        Brief asked = chosen.of(campaign.campaign());
        Path named = rulebook == null ? campaign.rulebook() : rulebook;
        Outcome<RulebookVersion> read =
                named == null ? Outcome.accepted(RuleBook.library()) : RulebookFile.read(named);
        return switch (read) {
            case Outcome.Refused<RulebookVersion>(List<Problem> problems) ->
                    output.refused(problems);
            case Outcome.Accepted<RulebookVersion>(RulebookVersion version) -> {
                Assessment assessment =
                        new AssessBrief(RuleBook.open(), () -> version)
                                .assess(
                                        campaign.campaign(),
                                        asked,
                                        campaign.campaign().findStory(asked.id()).orElse(null),
                                        around(campaign, asked));
                if (output.isJson()) {
                    Map<String, @Nullable Object> document = AssessmentDocument.of(assessment);
                    document.put(
                            "disclosure",
                            DisclosureDocument.of(
                                    Disclosure.shipped()
                                            .advise(
                                                    asked,
                                                    campaign.campaign().media(),
                                                    assessment)));
                    output.document(document);
                } else {
                    AssessmentText.of(assessment).forEach(output::say);
                }
                yield Exit.DONE;
            }
        };
    }
}
