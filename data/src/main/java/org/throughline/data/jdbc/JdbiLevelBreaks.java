package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import org.throughline.data.brief.BriefId;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.register.LevelBreaks;

record JdbiLevelBreaks(Rows rows) implements LevelBreaks {

    @Override
    public List<LevelBreak> all() {
        return rows.list(
                LevelBreak.class, "select document from level_break order by asked", Map.of());
    }

    @Override
    public List<LevelBreak> of(String campaign, BriefId brief) {
        return rows.list(
                LevelBreak.class,
                """
                select document from level_break where campaign = :campaign and brief = :brief
                order by number
                """,
                Map.of("campaign", campaign, "brief", brief.value()));
    }

    @Override
    public void keep(LevelBreak broken) {
        Map<String, Object> values =
                Map.of(
                        "campaign",
                        broken.campaign(),
                        "brief",
                        broken.brief().value(),
                        "number",
                        broken.number(),
                        "document",
                        rows.write(broken));
        int changed =
                rows.update(
                        """
                        update level_break set document = :document
                        where campaign = :campaign and brief = :brief and number = :number
                        """,
                        values);
        if (changed == 0) {
            rows.update(
                    """
                    insert into level_break (campaign, brief, number, document)
                    values (:campaign, :brief, :number, :document)
                    """,
                    values);
        }
    }
}
