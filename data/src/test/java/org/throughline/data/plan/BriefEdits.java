package org.throughline.data.plan;

import java.util.List;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;

/// Single edits of a brief or of what the rules say of it.
final class BriefEdits {

    private BriefEdits() {}

    static Brief markets(Brief brief, List<Market> markets) {
        Audience all = brief.audience();
        return brief.withAudience(
                new Audience(
                        markets,
                        all.age(),
                        all.relation(),
                        all.knowledge(),
                        all.moment(),
                        all.vulnerability(),
                        all.accessNeed(),
                        all.viewing(),
                        all.authorSharesBackground(),
                        all.situation(),
                        all.forThem()));
    }

    static Assessment rulebook(Assessment assessment, int version) {
        return new Assessment(
                assessment.brief(),
                assessment.rulebook(),
                version,
                assessment.sensitivities(),
                assessment.decisions(),
                assessment.asks(),
                assessment.needs(),
                assessment.never(),
                assessment.holds(),
                assessment.limits(),
                assessment.lane(),
                assessment.notes(),
                assessment.unanswered());
    }
}
