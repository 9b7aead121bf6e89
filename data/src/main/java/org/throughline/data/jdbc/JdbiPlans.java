package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.json.Sha256;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.Plans;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;

record JdbiPlans(Rows rows) implements Plans {

    /// A status by itself is no record; it is kept in one.
    private record Kept(PlanStatus status) {}

    @Override
    public Optional<ProductionPlan> find(PlanId id) {
        return rows.find(
                ProductionPlan.class,
                """
                select document from plan
                where campaign = :campaign and brief = :brief and version = :version
                """,
                key(id));
    }

    @Override
    public Optional<ProductionPlan> latest(String campaign, BriefId brief) {
        return rows.find(
                ProductionPlan.class,
                """
                select document from plan where campaign = :campaign and brief = :brief
                order by version desc fetch first 1 rows only
                """,
                Map.of("campaign", campaign, "brief", brief.value()));
    }

    @Override
    public List<PlanId> ids(String campaign) {
        return ids(
                """
                select campaign || '.' || brief || '.' || version from plan
                where campaign = :campaign order by campaign, brief, version
                """,
                Map.of("campaign", campaign));
    }

    @Override
    public List<PlanId> allIds() {
        return ids(
                """
                select campaign || '.' || brief || '.' || version from plan
                order by campaign, brief, version
                """,
                Map.of());
    }

    private List<PlanId> ids(String sql, Map<String, ?> values) {
        return rows.texts(sql, values).stream().map(PlanId::parse).toList();
    }

    @Override
    public PlanStatus status(PlanId id) {
        return rows.find(
                        Kept.class,
                        """
                        select status from plan
                        where campaign = :campaign and brief = :brief and version = :version
                        """,
                        key(id))
                .map(Kept::status)
                .orElseThrow(() -> new IllegalArgumentException("there is no plan " + id));
    }

    @Override
    public boolean propose(ProductionPlan plan) {
        rows.lockCampaign(plan.id().campaign());
        Optional<PlanId> last =
                latest(plan.id().campaign(), plan.id().brief()).map(ProductionPlan::id);
        if (last.map(PlanId::version).orElse(0) + 1 != plan.id().version()) {
            return false;
        }
        last.ifPresent(id ->
                setStatus(id, new PlanStatus.Superseded(plan.id(), status(id).approvedMarkets())));
        rows.handle()
                .createUpdate(
                        """
                        insert into plan (campaign, brief, version, fingerprint, document, status)
                        values (:campaign, :brief, :version, :fingerprint, :document, :status)
                        """)
                .bindMap(key(plan.id()))
                .bind("fingerprint", plan.fingerprint().sha256())
                .bind("document", rows.write(plan))
                .bind("status", rows.write(new Kept(new PlanStatus.Proposed())))
                .execute();
        return true;
    }

    @Override
    public void setStatus(PlanId id, PlanStatus status) {
        int changed =
                rows.handle()
                        .createUpdate(
                                """
                                update plan set status = :status
                                where campaign = :campaign and brief = :brief
                                  and version = :version
                                """)
                        .bindMap(key(id))
                        .bind("status", rows.write(new Kept(status)))
                        .execute();
        if (changed == 0) {
            throw new IllegalArgumentException("there is no plan " + id);
        }
    }

    @Override
    public List<Seal> seals(String campaign, BriefId brief) {
        return rows.list(
                Seal.class,
                """
                select document from seal where campaign = :campaign and brief = :brief
                order by given
                """,
                Map.of("campaign", campaign, "brief", brief.value()));
    }

    @Override
    public void keep(Seal seal) {
        String document = rows.write(seal);
        String identity = Sha256.of(rows.documents().canonical(document));
        boolean there =
                !rows.texts(
                                "select identity from seal where identity = :identity",
                                Map.of("identity", identity))
                        .isEmpty();
        if (!there) {
            rows.update(
                    """
                    insert into seal (campaign, brief, identity, document)
                    values (:campaign, :brief, :identity, :document)
                    """,
                    Map.of(
                            "campaign",
                            seal.plan().campaign(),
                            "brief",
                            seal.plan().brief().value(),
                            "identity",
                            identity,
                            "document",
                            document));
        }
    }

    private static Map<String, Object> key(PlanId id) {
        return Map.of(
                "campaign", id.campaign(), "brief", id.brief().value(), "version", id.version());
    }
}
