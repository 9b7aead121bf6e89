package org.throughline.planner.wiring;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.throughline.planner.access.KeepAccounts;
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
import org.throughline.planner.entry.EntryDesk;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.joining.JoinPosts;
import org.throughline.planner.lead.RegisterDesk;
import org.throughline.planner.lead.StopDesk;
import org.throughline.planner.mail.KeepMailServer;
import org.throughline.planner.media.MediaDesk;
import org.throughline.planner.monthly.MonthlyDesk;
import org.throughline.planner.notice.KeepWishes;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.preview.PreviewDesk;
import org.throughline.planner.production.ProductionDesk;
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

/// What the screens ask, one by one, out of what the planner was started with.
@Configuration(proxyBeanMethods = false)
class ScreenBeans {

    @Bean
    CampaignDesk campaigns(Desks desks) {
        return desks.campaigns();
    }

    @Bean
    CalendarDesk calendar(Desks desks) {
        return desks.calendar();
    }

    @Bean
    ProductionDesk production(Desks desks) {
        return desks.production();
    }

    @Bean
    TogetherDesk together(Desks desks) {
        return desks.together();
    }

    @Bean
    PlanDesk plans(Desks desks) {
        return desks.plans();
    }

    @Bean
    BriefDesk briefs(Desks desks) {
        return desks.briefs();
    }

    @Bean
    BeatsDesk beats(Desks desks) {
        return desks.beats();
    }

    @Bean
    WordsDesk words(Desks desks) {
        return desks.words();
    }

    @Bean
    DraftDesk drafts(Desks desks) {
        return desks.drafts();
    }

    @Bean
    PreviewDesk previews(Desks desks) {
        return desks.previews();
    }

    @Bean
    MediaDesk media(Desks desks) {
        return desks.media();
    }

    @Bean
    ResultDesk results(Desks desks) {
        return desks.results();
    }

    @Bean
    TrendDesk trends(Desks desks) {
        return desks.trends();
    }

    @Bean
    MonthlyDesk monthly(Desks desks) {
        return desks.monthly();
    }

    @Bean
    JoinPosts joins(Desks desks) {
        return desks.joins();
    }

    @Bean
    TagPosts tags(Desks desks) {
        return desks.tags();
    }

    @Bean
    CoverMonths coverage(Desks desks) {
        return desks.coverage();
    }

    @Bean
    RegisterDesk register(Desks desks) {
        return desks.register();
    }

    @Bean
    ReadActivity activity(Desks desks) {
        return desks.activity();
    }

    @Bean
    WaitsFor waits(Desks desks) {
        return desks.waits();
    }

    @Bean
    MeasureWaits measureWaits(Desks desks) {
        return desks.measureWaits();
    }

    @Bean
    SetEscalation escalation(Desks desks) {
        return desks.escalation();
    }

    @Bean
    FindAnything find(Desks desks) {
        return desks.find();
    }

    @Bean
    StopDesk stops(Desks desks) {
        return desks.stops();
    }

    @Bean
    KeepAccounts accounts(Desks desks) {
        return desks.accounts();
    }

    @Bean
    SignIn signIn(Desks desks) {
        return desks.signIn();
    }

    @Bean
    KeepGuestLinks guests(Desks desks) {
        return desks.guests();
    }

    @Bean
    AnswerAsGuest guestAnswers(Desks desks) {
        return desks.guestAnswers();
    }

    @Bean
    KeepSubscriptions subscriptions(Desks desks) {
        return desks.subscriptions();
    }

    @Bean
    NoteOnPlan planNotes(Desks desks) {
        return desks.planNotes();
    }

    @Bean
    EntryDesk entry(Desks desks) {
        return desks.entry();
    }

    @Bean
    OpenCampaign openCampaign(Desks desks) {
        return desks.open();
    }

    /// Anew for each page, so that a page keeps to the brand it was opened on.
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    DeskAnalysis deskAnalysis(Desks desks) {
        return desks.brand().analysis();
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    TestDesk tests(Desks desks) {
        return desks.brand().tests();
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    RuleDesk rules(Desks desks) {
        return desks.brand().rules();
    }

    @Bean
    KeepMailServer mail(Desks desks) {
        return desks.mail();
    }

    @Bean
    KeepWishes wishes(Desks desks) {
        return desks.wishes();
    }
}
