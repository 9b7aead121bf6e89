package org.throughline.data.jdbc;

import org.throughline.data.account.Accounts;
import org.throughline.data.audit.AuditTrail;
import org.throughline.data.campaign.Campaigns;
import org.throughline.data.campaign.OwnTypes;
import org.throughline.data.campaign.Videos;
import org.throughline.data.engagement.Imports;
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

/// Everything that is kept, within one transaction. Confined to it.
public interface Repositories {

    Accounts accounts();

    Campaigns campaigns();

    OwnTypes ownTypes();

    Videos videos();

    Rulebooks rulebooks();

    RuleDrafts ruleDrafts();

    SavedTests savedTests();

    Plans plans();

    Drafts drafts();

    NotesSeen notesSeen();

    BlindAnswers blindAnswers();

    GuestLinks guestLinks();

    Subscriptions subscriptions();

    RenderJobs renderJobs();

    Posts posts();

    Ledger ledger();

    RetentionCurves retentionCurves();

    Imports imports();

    Tags tags();

    JoinJudgments joinJudgments();

    Trends trends();

    Sightings sightings();

    Decisions decisions();

    DismissedHints dismissedHints();

    MarketStops marketStops();

    Escalations escalations();

    LevelBreaks levelBreaks();

    Loosenings loosenings();

    Notices notices();

    Installation installation();

    AuditTrail audit();
}
