package org.throughline.data.plan;

import java.util.List;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;

/// Single edits of a brief or of what the rules say of it.
final class BriefEdits {

    private BriefEdits() {}

    static Brief placements(Brief brief, List<String> placements) {
        return copy(brief, brief.audience(), placements);
    }

    static Brief markets(Brief brief, List<Market> markets) {
        Audience all = brief.audience();
        return copy(
                brief,
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
                        all.forThem()),
                brief.placements());
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

    private static Brief copy(Brief brief, Audience audience, List<String> placements) {
        return new Brief(
                brief.id(),
                brief.title(),
                brief.goal(),
                audience,
                brief.feeling(),
                brief.topics(),
                brief.stakes(),
                brief.message(),
                brief.messageShape(),
                brief.nuance(),
                brief.humour(),
                brief.claims(),
                brief.people(),
                brief.publish(),
                brief.platforms(),
                placements,
                brief.commercialRelations(),
                brief.format(),
                brief.trendUse(),
                brief.techniques(),
                brief.synthetic(),
                brief.shapes(),
                brief.other());
    }
}
