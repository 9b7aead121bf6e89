package org.throughline.planner.monthly;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Decision;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Actor;

/// Holds the review of a month: analysts and brand leads decide what is done about a finding.
public final class HoldReview {

    private static final int LONGEST = 400;

    private final Store store;
    private final Clock clock;

    public HoldReview(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The month of the newest numbers; this one where there are none.
    public YearMonth latest() {
        return store.inTransaction(kept -> kept.trends().latest())
                .map(report -> YearMonth.from(report.asOf()))
                .orElseGet(() -> YearMonth.now(clock));
    }

    /// What is known of a month.
    public MonthlyReview of(YearMonth month) {
        return store.inTransaction(kept -> {
            Optional<TrendReport> report = kept.trends().upTo(month.atEndOfMonth());
            Optional<Findings> findings = report.map(Findings::new);
            List<Decision> before = kept.decisions().of(month.minusMonths(1));
            return new MonthlyReview(
                    month,
                    report.map(TrendReport::asOf).orElse(null),
                    findings.map(Findings::chosen).orElse(List.of()),
                    kept.decisions().of(month),
                    before.stream()
                            .map(each ->
                                    new MonthlyReview.Followed(
                                            each,
                                            findings.flatMap(now -> now.find(each.finding()))))
                            .toList(),
                    results(kept, month));
        });
    }

    private static List<PostResult> results(Repositories kept, YearMonth month) {
        return kept.posts().all().stream()
                .filter(post ->
                        YearMonth.from(post.publishedAt().atZone(ZoneOffset.UTC)).equals(month))
                .flatMap(post -> kept.posts().result(post).stream())
                .toList();
    }

    static boolean mayDecide(Actor actor) {
        return actor.signedIn()
                && (actor.role().equals("analyst") || actor.role().equals("brand-lead"));
    }

    /// Decides what is done about a finding of a month.
    ///
    /// @param owner who sees to it
    /// @param says how, or why otherwise than proposed; may be empty
    public Outcome<Decision> decide(
            YearMonth month,
            Finding finding,
            Course course,
            String owner,
            String says,
            Actor actor) {
        if (!mayDecide(actor)) {
            return Outcome.refused(
                    new Problem(
                            "REVIEW-001",
                            actor.role(),
                            "An analyst or a brand lead decides in a review, not " + actor.role(),
                            "Ask one of them."));
        }
        if (owner.isBlank() || owner.length() > LONGEST || says.length() > LONGEST) {
            return Outcome.refused(
                    new Problem(
                            "REVIEW-002",
                            owner.isBlank() ? "owner" : "says",
                            owner.isBlank()
                                    ? "A decision has somebody who sees to it"
                                    : "The text has more than %d characters".formatted(LONGEST),
                            owner.isBlank() ? "Name who does." : "Maybe say it shorter."));
        }
        var decision =
                new Decision(
                        month,
                        finding.id(),
                        course,
                        owner.strip(),
                        says.strip(),
                        finding.posts(),
                        finding.lift(),
                        actor.name(),
                        clock.instant());
        store.useTransaction(kept -> {
            kept.decisions().keep(decision);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "decide in review",
                            month + " " + finding.id(),
                            course.key() + ", " + decision.owner());
        });
        return Outcome.accepted(decision);
    }

    /// Takes a decision back.
    public Outcome<Boolean> withdraw(YearMonth month, String finding, Actor actor) {
        if (!mayDecide(actor)) {
            return Outcome.refused(
                    new Problem(
                            "REVIEW-001",
                            actor.role(),
                            "An analyst or a brand lead decides in a review, not " + actor.role(),
                            "Ask one of them."));
        }
        return Outcome.accepted(
                store.inTransactionThatStays(kept -> {
                    boolean gone = kept.decisions().withdraw(month, finding);
                    if (gone) {
                        kept.audit()
                                .add(
                                        clock.instant(),
                                        actor.name(),
                                        "take back in review",
                                        month + " " + finding,
                                        "");
                    }
                    return gone;
                }));
    }
}
