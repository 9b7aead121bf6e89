package org.throughline.planner.wiring;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.rules.analysis.Replayed;

/// The briefs of the sample campaign that comes with the program, read when they are first asked
/// for. Thread-safe.
final class SampleBriefs {

    private final Path folder;
    private @Nullable List<Replayed> read;

    /// @param folder where its files may be written
    SampleBriefs(Path folder) {
        this.folder = folder;
    }

    synchronized List<Replayed> all() {
        List<Replayed> known = read;
        if (known == null) {
            known = read();
            read = known;
        }
        return known;
    }

    private List<Replayed> read() {
        Path file = SampleCampaign.writeTo(folder);
        return switch (CampaignFile.read(file, CampaignFile.Wanted.WHOLE)) {
            case Outcome.Accepted<CampaignFile>(CampaignFile sample) -> {
                Campaign campaign = sample.campaign();
                yield campaign.briefs().stream()
                        .map(brief -> new Replayed(campaign, brief, Replayed.State.SAMPLE))
                        .toList();
            }
            case Outcome.Refused<CampaignFile> refused ->
                    throw new IllegalStateException(
                            "the sample campaign is not read: " + refused.problems());
        };
    }
}
