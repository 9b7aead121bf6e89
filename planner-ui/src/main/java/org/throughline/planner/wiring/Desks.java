package org.throughline.planner.wiring;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.review.RenderQueue;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignIn;
import org.throughline.planner.approval.AnswerAsGuest;
import org.throughline.planner.audit.ReadActivity;
import org.throughline.planner.beats.BeatsDesk;
import org.throughline.planner.board.CampaignDesk;
import org.throughline.planner.board.PlanDesk;
import org.throughline.planner.brief.BriefDesk;
import org.throughline.planner.calendar.CalendarDesk;
import org.throughline.planner.calendar.KeepSubscriptions;
import org.throughline.planner.coverage.CoverMonths;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.draft.DraftMaker;
import org.throughline.planner.draft.RenderDraft;
import org.throughline.planner.draft.RenderSlots;
import org.throughline.planner.draft.RenderWork;
import org.throughline.planner.entry.BroughtFiles;
import org.throughline.planner.entry.EntryDesk;
import org.throughline.planner.handover.PackRelease;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.joining.JoinPosts;
import org.throughline.planner.lead.RegisterDesk;
import org.throughline.planner.lead.StopDesk;
import org.throughline.planner.mail.KeepMailServer;
import org.throughline.planner.media.MediaDesk;
import org.throughline.planner.monthly.MonthlyDesk;
import org.throughline.planner.notice.KeepWishes;
import org.throughline.planner.notice.NoticeWork;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.preview.PreviewDesk;
import org.throughline.planner.preview.PreviewMaker;
import org.throughline.planner.preview.Previews;
import org.throughline.planner.production.ProductionDesk;
import org.throughline.planner.result.BringResults;
import org.throughline.planner.result.HandedFiles;
import org.throughline.planner.result.HandedLimits;
import org.throughline.planner.result.HistoryFaults;
import org.throughline.planner.result.HistoryWork;
import org.throughline.planner.result.ResultDesk;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.route.MeasureWaits;
import org.throughline.planner.route.SetEscalation;
import org.throughline.planner.ruledesk.DeskAnalysis;
import org.throughline.planner.ruledesk.RuleDesk;
import org.throughline.planner.ruledesk.TestDesk;
import org.throughline.planner.search.FindAnything;
import org.throughline.planner.tagging.TagPosts;
import org.throughline.planner.together.TogetherDesk;
import org.throughline.planner.trend.TrendDesk;
import org.throughline.planner.words.WordsDesk;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.rules.book.RuleBook;

/// Everything the screens ask, by the use cases of one house. Closing it stops what is being
/// rendered; the house stays open.
public record Desks(
        CampaignDesk campaigns,
        PlanDesk plans,
        BriefDesk briefs,
        BeatsDesk beats,
        WordsDesk words,
        DraftDesk drafts,
        PreviewDesk previews,
        MediaDesk media,
        ResultDesk results,
        TrendDesk trends,
        MonthlyDesk monthly,
        JoinPosts joins,
        TagPosts tags,
        CoverMonths coverage,
        BiFunction<String, Predicate<String>, BrandDesks> ofBrand,
        StopDesk stops,
        RegisterDesk register,
        ReadActivity activity,
        WaitsFor waits,
        MeasureWaits measureWaits,
        SetEscalation escalation,
        FindAnything find,
        Sessions sessions,
        KeepAccounts accounts,
        SignIn signIn,
        KeepGuestLinks guests,
        AnswerAsGuest guestAnswers,
        KeepSubscriptions subscriptions,
        NoteOnPlan planNotes,
        KeepMailServer mail,
        KeepWishes wishes,
        OpenCampaign open,
        EntryDesk entry,
        CalendarDesk calendar,
        ProductionDesk production,
        TogetherDesk together,
        RenderQueue queue,
        Previews underWay,
        HandedFiles handed,
        HistoryWork history,
        NoticeWork notices)
        implements AutoCloseable {

    /// What is asked about the rules of one brand.
    record BrandDesks(RuleDesk rules, TestDesk tests, DeskAnalysis analysis) {}

    /// Those of the brand whose campaign is open; of the library where none is. They keep to that
    /// brand, and to the campaigns of it that may be seen, whatever is opened later and on whatever
    /// thread they are asked.
    BrandDesks brand() {
        Set<String> seen =
                open.all().stream().map(Campaign::id).collect(Collectors.toUnmodifiableSet());
        return ofBrand.apply(
                open.find()
                        .map(campaign -> campaign.brand().name())
                        .orElseGet(() -> RuleBook.library().name()),
                seen::contains);
    }

    private static BrandDesks ofBrand(House house, String brand, Predicate<String> isSeen) {
        StoreRules rules = new StoreRules(house, brand, isSeen);
        StoreTests tests = new StoreTests(rules, house.keepTests());
        return new BrandDesks(
                rules,
                tests,
                new StoreAnalysis(
                        house.rules(), rules, tests, new SampleBriefs(house.work("sample"))));
    }

    /// The desks of a house.
    ///
    /// @param failed is told what nobody expected while rendering, and gives the number it is
    ///   logged under
    public static Desks of(House house, Function<Throwable, String> failed) {
        RenderDraft render = house.renderDraft();
        try {
            render.sweep();
            Previews.sweep(previewFolder(house));
            BroughtFiles.sweep(entryFolder(house));
            PackRelease.sweep(house.dataFolder().resolve("work"));
        } catch (UncheckedIOException undeletable) {
            // what is left over takes space and nothing else: the planner starts all the same
            String _ = failed.apply(undeletable);
        }
        return of(house, render::render, render::preview, failed);
    }

    /// The desks of a house whose drafts and previews are made by makers.
    static Desks of(
            House house,
            DraftMaker maker,
            PreviewMaker previewMaker,
            Function<Throwable, String> failed) {
        RenderQueue queue = house.renderQueue();
        KeepGuestLinks guests = house.keepGuestLinks();
        RenderWork work = new RenderWork(maker, failed);
        queue.work("planner", RenderSlots.beside(), work);
        Previews previews =
                new Previews(
                        previewMaker, previewFolder(house), RenderSlots.beside(), work::problem);
        BringResults bring = house.bringResults();
        HistoryFaults faults = new HistoryFaults(failed);
        HandedFiles handed =
                new HandedFiles(
                        house.work("results"),
                        HandedLimits.SHIPPED,
                        Clock.systemUTC(),
                        bring::preview,
                        faults);
        HistoryWork history = new HistoryWork(Clock.systemUTC(), faults);
        Sessions sessions = new SpringSessions();
        OpenCampaign open = new SessionCampaign(house.store(), sessions, new OpenedInSession());
        CampaignDesk campaigns =
                new StoreCampaigns(
                        house.store(),
                        house.campaignMatrix(),
                        house.sealPlan(),
                        house.approvePlan(),
                        house.answerHold(),
                        house.loosenedFacts(),
                        house.addVideo(),
                        house.readMaster(),
                        house.setEmbargo(),
                        house.askFeeling(),
                        house.keepTypes(),
                        open);
        TrendDesk trends =
                new StoreTrends(
                        house.store(),
                        house.measureApproval(),
                        house.vouchForSighting(),
                        house.listRegister(),
                        house.importEngagement(),
                        house.listedPosts(),
                        house.historyFolder(),
                        house.clock(),
                        open);
        BriefDesk briefs =
                new StoreBriefs(
                        house.store(),
                        house.assessor(),
                        house.rulesInForce(),
                        house.editVideo(),
                        house.proposePlan(),
                        house.revisePlan(),
                        house.measureApproval(),
                        house.dismissHint(),
                        house.askFeeling(),
                        house.readMaster(),
                        house.keepTypes(),
                        house.clock(),
                        open);
        return new Desks(
                campaigns,
                new StorePlans(house, open),
                briefs,
                new StoreBeats(house.store(), briefs, open, CaptionStandards.shipped()),
                new StoreWords(
                        house.store(),
                        briefs,
                        open,
                        CaptionStandards.shipped(),
                        PlatformProfiles.shipped()),
                new StoreDrafts(
                        house.store(),
                        house.watchDraft(),
                        house.noteAtFrame(),
                        house.answerNote(),
                        house.askFeeling(),
                        guests,
                        house.decideDraft(),
                        house.sealDraft(),
                        house.packRelease(),
                        house.recordPost(),
                        house.joinResults(),
                        house.keepCurve(),
                        queue,
                        house::storyboards,
                        house.dataFolder()),
                new StorePreviews(house.store(), previews),
                new StoreMedia(house.store(), house.listMedia(), open),
                new StoreResults(bring, handed, history, house.historyFolder()),
                trends,
                new StoreMonthly(house.holdReview(), trends, open, house::accountDays),
                house.joinPosts(),
                house.tagPosts(),
                house.coverMonths(),
                (brand, isSeen) -> ofBrand(house, brand, isSeen),
                new StoreStops(open, house.stopMarket()),
                new StoreRegister(house, open),
                house.readActivity(),
                house.waitsFor(),
                house.measureWaits(),
                house.setEscalation(),
                house.findAnything(),
                sessions,
                house.keepAccounts(),
                house.signIn(),
                guests,
                house.answerAsGuest(guests),
                house.keepSubscriptions(),
                house.noteOnPlan(),
                house.mail().keepServer(),
                house.mail().keepWishes(),
                open,
                new StoreEntry(
                        house.store(),
                        house.campaignMatrix(),
                        house.bringCampaign(),
                        house.beginCampaign(),
                        house.keepTypes(),
                        open,
                        entryFolder(house)),
                new StoreCalendar(house, open),
                new StoreProduction(house.listProduction(), house.keepLedger(), open),
                new StoreTogether(house.changeTogether(), open),
                queue,
                previews,
                handed,
                history,
                new NoticeWork(house.mail().tellWaiting()::round, failed));
    }

    private static Path previewFolder(House house) {
        return house.work("previews");
    }

    private static Path entryFolder(House house) {
        return house.work("entry");
    }

    @Override
    public void close() {
        notices.close();
        history.close();
        handed.close();
        underWay.close();
        queue.close();
    }
}
