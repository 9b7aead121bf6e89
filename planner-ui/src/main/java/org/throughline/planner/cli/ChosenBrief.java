package org.throughline.planner.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.KnownWords;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which brief of a campaign file a command is about; it may go unsaid where there is only one.
/// Confined.
final class ChosenBrief {

    @Option(names = "--brief", paramLabel = "ID", description = "Which brief.")
    private @Nullable String brief;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// The brief meant. Wrong usage, naming all briefs, when that cannot be told.
    Brief of(Campaign campaign) {
        List<String> ids = campaign.briefs().stream().map(each -> each.id().value()).toList();
        String asked = brief;
        if (asked == null) {
            if (ids.size() == 1) {
                return campaign.briefs().getFirst();
            }
            if (ids.isEmpty()) {
                throw new ParameterException(command.commandLine(), "The file holds no brief.");
            }
            throw new ParameterException(
                    command.commandLine(),
                    "The file holds several briefs: "
                            + String.join(", ", ids)
                            + ". Add --brief ID.");
        }
        return campaign.briefs().stream()
                .filter(each -> each.id().value().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(
                                command.commandLine(),
                                "There is no brief '"
                                        + asked
                                        + "'. "
                                        + new KnownWords(ids).hint(asked)));
    }
}
