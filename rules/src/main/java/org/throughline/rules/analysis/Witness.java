package org.throughline.rules.analysis;

import java.util.List;
import java.util.Map;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;

/// A smallest brief that shows something of a rulebook: it answers what the rows in question ask,
/// and nothing else that it need not. It opens in the planner like any other brief.
///
/// @param campaign a campaign with this one brief
/// @param answers question of the vocabulary to answers, those of all its items together
/// @param isOneTest whether these answers alone make the brief, so that it can be kept as a test
public record Witness(Campaign campaign, Map<String, List<String>> answers, boolean isOneTest) {

    public Witness {
        answers = Map.copyOf(answers);
    }

    static Witness of(Answered answered, String title) {
        return new Witness(
                BriefOfAnswers.campaign(answered, title),
                answered.together(),
                answered.isOneOfEach()
                        && answered.together().keySet().stream().allMatch(TestBriefs::knows));
    }

    public Brief brief() {
        return campaign.briefs().getFirst();
    }

    /// The same as the text of a campaign file, to be kept and assessed.
    public String yaml() {
        return WitnessFile.of(campaign);
    }
}
