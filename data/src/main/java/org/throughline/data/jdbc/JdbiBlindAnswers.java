package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.review.AimSeen;
import org.throughline.data.review.BlindAnswers;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Felt;

record JdbiBlindAnswers(Rows rows) implements BlindAnswers {

    @Override
    public List<Felt> of(DraftId draft, String sha256) {
        return rows.list(
                Felt.class,
                """
                select document from felt
                where draft = :draft and sha256 = :sha256 order by person
                """,
                Map.of("draft", draft.toString(), "sha256", sha256));
    }

    @Override
    public Optional<Felt> find(Draft draft, String by) {
        return of(draft).stream().filter(felt -> felt.by().equals(by)).findFirst();
    }

    @Override
    public void keep(Felt felt) {
        // two windows of one person: the second finds what the first has just kept
        rows.lockCampaign(felt.draft().plan().campaign());
        var values =
                Map.of(
                        "draft",
                        felt.draft().toString(),
                        "sha256",
                        felt.sha256(),
                        "person",
                        felt.by(),
                        "document",
                        rows.write(felt));
        int changed =
                rows.update(
                        """
                        update felt set document = :document
                        where draft = :draft and sha256 = :sha256 and person = :person
                        """,
                        values);
        if (changed == 0) {
            rows.update(
                    """
                    insert into felt (draft, sha256, person, document)
                    values (:draft, :sha256, :person, :document)
                    """,
                    values);
        }
    }

    @Override
    public Optional<AimSeen> seen(String campaign, BriefId brief, String by) {
        return rows.find(
                AimSeen.class,
                """
                select document from aim_seen
                where campaign = :campaign and brief = :brief and person = :person
                """,
                Map.of("campaign", campaign, "brief", brief.value(), "person", by));
    }

    @Override
    public void add(AimSeen seen) {
        if (seen(seen.campaign(), seen.brief(), seen.by()).isPresent()) {
            return;
        }
        rows.lockCampaign(seen.campaign());
        if (seen(seen.campaign(), seen.brief(), seen.by()).isEmpty()) {
            rows.update(
                    """
                    insert into aim_seen (campaign, brief, person, document)
                    values (:campaign, :brief, :person, :document)
                    """,
                    Map.of(
                            "campaign",
                            seen.campaign(),
                            "brief",
                            seen.brief().value(),
                            "person",
                            seen.by(),
                            "document",
                            rows.write(seen)));
        }
    }
}
