package org.throughline.data.jdbc;

import org.jdbi.v3.core.Handle;
import org.throughline.data.account.Accounts;
import org.throughline.data.audit.AuditTrail;
import org.throughline.data.campaign.Campaigns;
import org.throughline.data.campaign.OwnTypes;
import org.throughline.data.campaign.Videos;
import org.throughline.data.engagement.Imports;
import org.throughline.data.json.Documents;
import org.throughline.data.notice.Notices;
import org.throughline.data.plan.Plans;
import org.throughline.data.post.Posts;
import org.throughline.data.production.Ledger;
import org.throughline.data.register.Escalations;
import org.throughline.data.register.LevelBreaks;
import org.throughline.data.register.Loosenings;
import org.throughline.data.register.MarketStops;
import org.throughline.data.retention.RetentionCurves;
import org.throughline.data.review.BlindAnswers;
import org.throughline.data.review.Drafts;
import org.throughline.data.review.GuestLinks;
import org.throughline.data.review.NotesSeen;
import org.throughline.data.review.RenderJobs;
import org.throughline.data.rulebook.RuleDrafts;
import org.throughline.data.rulebook.Rulebooks;
import org.throughline.data.rulebook.SavedTests;
import org.throughline.data.subscription.Subscriptions;
import org.throughline.data.tagging.JoinJudgments;
import org.throughline.data.tagging.Tags;
import org.throughline.data.trend.Decisions;
import org.throughline.data.trend.DismissedHints;
import org.throughline.data.trend.Sightings;
import org.throughline.data.trend.Trends;

/// The repositories over one open transaction.
final class JdbiRepositories implements Repositories {

    private final Rows rows;

    JdbiRepositories(Handle handle, Documents documents, ReadTexts readTexts) {
        this.rows = new Rows(handle, documents, readTexts);
    }

    @Override
    public Accounts accounts() {
        return new JdbiAccounts(rows);
    }

    @Override
    public Campaigns campaigns() {
        return new JdbiCampaigns(rows);
    }

    @Override
    public Videos videos() {
        return new JdbiVideos(rows);
    }

    @Override
    public Rulebooks rulebooks() {
        return new JdbiRulebooks(rows);
    }

    @Override
    public RuleDrafts ruleDrafts() {
        return new JdbiRuleDrafts(rows);
    }

    @Override
    public SavedTests savedTests() {
        return new JdbiSavedTests(rows);
    }

    @Override
    public Plans plans() {
        return new JdbiPlans(rows);
    }

    @Override
    public Drafts drafts() {
        return new JdbiDrafts(rows);
    }

    @Override
    public NotesSeen notesSeen() {
        return new JdbiNotesSeen(rows);
    }

    @Override
    public BlindAnswers blindAnswers() {
        return new JdbiBlindAnswers(rows);
    }

    @Override
    public GuestLinks guestLinks() {
        return new JdbiGuestLinks(rows);
    }

    @Override
    public Subscriptions subscriptions() {
        return new JdbiSubscriptions(rows);
    }

    @Override
    public RenderJobs renderJobs() {
        return new JdbiRenderJobs(rows);
    }

    @Override
    public Posts posts() {
        return new JdbiPosts(rows);
    }

    @Override
    public Ledger ledger() {
        return new JdbiLedger(rows);
    }

    @Override
    public RetentionCurves retentionCurves() {
        return new JdbiRetentionCurves(rows);
    }

    @Override
    public Imports imports() {
        return new JdbiImports(rows);
    }

    @Override
    public Tags tags() {
        return new JdbiTags(rows);
    }

    @Override
    public JoinJudgments joinJudgments() {
        return new JdbiJoinJudgments(rows);
    }

    @Override
    public Trends trends() {
        return new JdbiTrends(rows);
    }

    @Override
    public Sightings sightings() {
        return new JdbiSightings(rows);
    }

    @Override
    public Decisions decisions() {
        return new JdbiDecisions(rows);
    }

    @Override
    public DismissedHints dismissedHints() {
        return new JdbiDismissedHints(rows);
    }

    @Override
    public MarketStops marketStops() {
        return new JdbiMarketStops(rows);
    }

    @Override
    public OwnTypes ownTypes() {
        return new JdbiOwnTypes(rows);
    }

    @Override
    public Escalations escalations() {
        return new JdbiEscalations(rows);
    }

    @Override
    public LevelBreaks levelBreaks() {
        return new JdbiLevelBreaks(rows);
    }

    @Override
    public Loosenings loosenings() {
        return new JdbiLoosenings(rows);
    }

    @Override
    public Notices notices() {
        return new JdbiNotices(rows);
    }

    @Override
    public Installation installation() {
        return new JdbiInstallation(rows);
    }

    @Override
    public AuditTrail audit() {
        return new JdbiAuditTrail(rows);
    }
}
