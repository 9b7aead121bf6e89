package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.register.Loosening;
import org.throughline.data.register.Loosenings;

record JdbiLoosenings(Rows rows) implements Loosenings {

    @Override
    public List<Loosening> all() {
        return rows.list(Loosening.class, "select document from loosening order by seen", Map.of());
    }

    @Override
    public List<Loosening> of(String campaign, BriefId brief) {
        return rows.list(
                Loosening.class,
                """
                select document from loosening where campaign = :campaign and brief = :brief
                order by seen
                """,
                Map.of("campaign", campaign, "brief", brief.value()));
    }

    @Override
    public Optional<Loosening> find(String campaign, BriefId brief, int version) {
        return of(campaign, brief).stream().filter(each -> each.version() == version).findFirst();
    }

    @Override
    public void keep(Loosening loosening) {
        Map<String, Object> values =
                Map.of(
                        "campaign",
                        loosening.campaign(),
                        "brief",
                        loosening.brief().value(),
                        "version",
                        loosening.version(),
                        "document",
                        rows.write(loosening));
        int changed =
                rows.update(
                        """
                        update loosening set document = :document
                        where campaign = :campaign and brief = :brief and version = :version
                        """,
                        values);
        if (changed == 0) {
            rows.update(
                    """
                    insert into loosening (campaign, brief, version, document)
                    values (:campaign, :brief, :version, :document)
                    """,
                    values);
        }
    }
}
