package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /// Code of what is refused because somebody else was faster.
    static final String MEANWHILE = "REVIEW-003";

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
            List<Finding> chosen = findings.map(Findings::chosen).orElse(List.of());
            List<Decision> decided = kept.decisions().of(month);
            return new MonthlyReview(
                    month,
                    report.map(TrendReport::asOf).orElse(null),
                    chosen,
                    decided,
                    followed(
                            decided.stream()
                                    .filter(each ->
                                            chosen.stream()
                                                    .noneMatch(finding ->
                                                            finding.id().equals(each.finding())))
                                    .toList(),
                            findings),
                    followed(kept.decisions().of(month.minusMonths(1)), findings),
                    results(kept, month),
                    report.map(each -> MonthPosts.of(each, month, new Covers(kept)))
                            .orElse(MonthPosts.NONE),
                    report.map(HookRow::of).orElse(List.of()));
        });
    }

    private static List<MonthlyReview.Followed> followed(
            List<Decision> decisions, Optional<Findings> findings) {
        return decisions.stream()
                .map(each ->
                        new MonthlyReview.Followed(
                                each, findings.flatMap(now -> now.find(each.finding()))))
                .toList();
    }

    private static List<PostResult> results(Repositories kept, YearMonth month) {
        return kept.posts().all().stream()
                .filter(post ->
                        YearMonth.from(post.publishedAt().atZone(ZoneOffset.UTC)).equals(month))
                .flatMap(post -> kept.posts().result(post).stream())
                .toList();
    }

    /// What is to be kept as a decision.
    ///
    /// @param owner who sees to it
    /// @param due the day by which; absent where none is set
    /// @param says how, or why otherwise than proposed; may be empty
    public record Wanted(Course course, String owner, @Nullable LocalDate due, String says) {}

    /// Decides what is done about a finding of a month.
    ///
    /// @param seen the decision that this takes the place of; absent where none was there
    public Outcome<Decision> decide(
            YearMonth month, Finding finding, Wanted wanted, @Nullable Decision seen, Actor actor) {
        List<Problem> problems = problems(wanted, actor);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var decision =
                new Decision(
                        month,
                        finding.id(),
                        wanted.course(),
                        wanted.owner().strip(),
                        wanted.due(),
                        wanted.says().strip(),
                        finding.posts(),
                        finding.lift(),
                        actor.name(),
                        clock.instant());
        return store.inTransactionThatStays(kept -> {
            if (!kept.decisions().keep(decision, seen)) {
                return Outcome.refused(meanwhile(kept.decisions().find(month, finding.id())));
            }
            audit(
                    kept,
                    actor,
                    "decide in review",
                    month,
                    "%s: %s, %s".formatted(finding.id(), wanted.course().key(), decision.owner()));
            return Outcome.accepted(decision);
        });
    }

    private List<Problem> problems(Wanted wanted, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        if (!actor.mayReviewResults()) {
            problems.add(notOne(actor));
        }
        if (wanted.owner().isBlank()) {
            problems.add(
                    new Problem(
                            "REVIEW-002",
                            "owner",
                            "A decision has somebody who sees to it",
                            "Name who does."));
        }
        tooLong("owner", wanted.owner()).ifPresent(problems::add);
        tooLong("says", wanted.says()).ifPresent(problems::add);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (wanted.due() != null && wanted.due().isBefore(today)) {
            problems.add(
                    new Problem(
                            "REVIEW-004",
                            "due",
                            day(wanted.due()) + " is over",
                            "It is %s. Maybe a day of next month.".formatted(day(today))));
        }
        return problems;
    }

    private static Optional<Problem> tooLong(String field, String text) {
        return text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "REVIEW-002",
                                field,
                                "The text has %d characters, %d fit"
                                        .formatted(text.length(), LONGEST),
                                "Maybe say it shorter."));
    }

    private static Problem notOne(Actor actor) {
        return new Problem(
                "REVIEW-001",
                actor.role(),
                "An analyst or a brand lead decides in a review, not " + actor.role(),
                "Ask one of them.");
    }

    private static Problem meanwhile(Optional<Decision> theirs) {
        return new Problem(
                MEANWHILE,
                "course",
                theirs.map(each ->
                                "%s has decided meanwhile: %s, %s sees to it"
                                        .formatted(each.by(), each.course().key(), each.owner()))
                        .orElse("The decision was taken back meanwhile"),
                "Look at what stands there now, then decide again.");
    }

    /// Takes a decision back.
    ///
    /// @param seen as it stood there
    public Outcome<Decision> withdraw(Decision seen, Actor actor) {
        if (!actor.mayReviewResults()) {
            return Outcome.refused(notOne(actor));
        }
        return store.inTransactionThatStays(kept -> {
            if (!kept.decisions().withdraw(seen)) {
                return Outcome.refused(
                        meanwhile(kept.decisions().find(seen.month(), seen.finding())));
            }
            audit(kept, actor, "take back in review", seen.month(), seen.finding());
            return Outcome.accepted(seen);
        });
    }

    /// A finding's id may be longer than what an audit is about.
    private void audit(
            Repositories kept, Actor actor, String action, YearMonth month, String says) {
        kept.audit().add(clock.instant(), actor.name(), action, "review." + month, says);
    }
}
