package org.throughline.data.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.BriefId;
import org.throughline.data.production.Ledger;
import org.throughline.data.production.LedgerEntry;
import org.throughline.data.production.StepWork;

record JdbiLedger(Rows rows) implements Ledger {

    @Override
    public List<StepWork> work(String campaign, BriefId brief) {
        return rows.list(
                StepWork.class,
                """
                select document from step_work
                where campaign = :campaign and brief = :brief order by place
                """,
                of(campaign, brief));
    }

    @Override
    public boolean keep(String campaign, BriefId brief, StepWork work) {
        rows.lockCampaign(campaign);
        Map<String, Object> values = of(campaign, brief);
        values.put("place", work.place().key());
        values.put("version", work.version());
        values.put("before", work.version() - 1);
        values.put("document", rows.write(work));
        int changed =
                rows.update(
                        """
                        update step_work set version = :version, document = :document
                        where campaign = :campaign and brief = :brief and place = :place
                          and version = :before
                        """,
                        values);
        return changed == 1 || (work.version() == 1 && isNew(values) && insert(values));
    }

    private boolean isNew(Map<String, Object> values) {
        return rows.texts(
                        """
                        select document from step_work
                        where campaign = :campaign and brief = :brief and place = :place
                        """,
                        values)
                .isEmpty();
    }

    private boolean insert(Map<String, Object> values) {
        return rows.update(
                        """
                        insert into step_work (campaign, brief, place, version, document)
                        values (:campaign, :brief, :place, :version, :document)
                        """,
                        values)
                == 1;
    }

    @Override
    public List<LedgerEntry> entries(String campaign, BriefId brief) {
        return rows.list(
                LedgerEntry.class,
                """
                select document from ledger_entry
                where campaign = :campaign and brief = :brief order by number
                """,
                of(campaign, brief));
    }

    @Override
    public boolean add(String campaign, BriefId brief, LedgerEntry entry) {
        rows.lockCampaign(campaign);
        if (entries(campaign, brief).size() != entry.number() - 1) {
            return false;
        }
        Map<String, Object> values = of(campaign, brief);
        values.put("number", entry.number());
        values.put("document", rows.write(entry));
        rows.update(
                """
                insert into ledger_entry (campaign, brief, number, document)
                values (:campaign, :brief, :number, :document)
                """,
                values);
        return true;
    }

    private static Map<String, Object> of(String campaign, BriefId brief) {
        return new HashMap<>(Map.of("campaign", campaign, "brief", brief.value()));
    }
}
