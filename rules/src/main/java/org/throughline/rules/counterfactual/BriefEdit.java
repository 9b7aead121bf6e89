package org.throughline.rules.counterfactual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;

/// A copy of a brief whose choices can be set. Confined to one edit.
final class BriefEdit {

    private final Brief brief;
    Goal goal;
    Audience audience;
    Feeling feeling;
    @Nullable String messageShape;
    Humour humour;
    @Nullable Publish publish;
    List<Platform> platforms;
    @Nullable String format;
    @Nullable String trendUse;
    List<String> techniques;

    BriefEdit(Brief brief) {
        this.brief = brief;
        this.goal = brief.goal();
        this.audience = brief.audience();
        this.feeling = brief.feeling();
        this.messageShape = brief.messageShape();
        this.humour = brief.humour();
        this.publish = brief.publish();
        this.platforms = brief.platforms();
        this.format = brief.format();
        this.trendUse = brief.trendUse();
        this.techniques = brief.techniques();
    }

    Brief done() {
        return new Brief(
                brief.id(),
                brief.title(),
                goal,
                audience,
                feeling,
                brief.topics(),
                brief.stakes(),
                brief.message(),
                messageShape,
                brief.nuance(),
                humour,
                brief.claims(),
                brief.people(),
                publish,
                platforms,
                brief.placements(),
                brief.commercialRelations(),
                format,
                trendUse,
                techniques,
                brief.synthetic(),
                brief.shapes(),
                brief.other(),
                brief.productAttributes(),
                brief.prerequisites());
    }
}
