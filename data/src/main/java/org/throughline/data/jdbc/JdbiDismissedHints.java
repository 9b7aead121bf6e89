package org.throughline.data.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.BriefId;
import org.throughline.data.trend.DismissedHint;
import org.throughline.data.trend.DismissedHints;

record JdbiDismissedHints(Rows rows) implements DismissedHints {

    @Override
    public List<DismissedHint> of(String campaign, BriefId brief) {
        return rows.list(
                DismissedHint.class,
                """
                select document from dismissed_hint
                where campaign = :campaign and brief = :brief order by hint
                """,
                Map.of("campaign", campaign, "brief", brief.value()));
    }

    @Override
    public void keep(DismissedHint dismissed) {
        rows.lockCampaign(dismissed.campaign());
        boolean _ = restore(dismissed.campaign(), dismissed.brief(), dismissed.hint());
        var values = new HashMap<>(key(dismissed.campaign(), dismissed.brief(), dismissed.hint()));
        values.put("document", rows.write(dismissed));
        rows.update(
                """
                insert into dismissed_hint (campaign, brief, hint, document)
                values (:campaign, :brief, :hint, :document)
                """,
                values);
    }

    @Override
    public boolean restore(String campaign, BriefId brief, String hint) {
        return rows.update(
                        """
                        delete from dismissed_hint
                        where campaign = :campaign and brief = :brief and hint = :hint
                        """,
                        key(campaign, brief, hint))
                > 0;
    }

    private static Map<String, String> key(String campaign, BriefId brief, String hint) {
        return Map.of("campaign", campaign, "brief", brief.value(), "hint", hint);
    }
}
