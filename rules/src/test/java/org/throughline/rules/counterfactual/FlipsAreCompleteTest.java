package org.throughline.rules.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Change;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Flip;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookReader;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;
import tools.jackson.databind.json.JsonMapper;

/// Every flip of every decision and hold, against trying everything there is to try.
class FlipsAreCompleteTest {

    private static final RuleBook RULES = RuleBook.open();

    /// Rows over every field that may be chosen, over days, calendar and sensitivity, beside the
    /// shipped cards.
    private static final RulebookVersion MANY =
            rulebook(
                    """
                    {"rulebook": 1, "name": "Many", "version": 1, "setBy": "Ruben Castellow",
                     "rules": [
                      {"id": "A", "when": {"goal": "conversion"},
                       "then": [{"who": {"captions": "PERSON_LEADS"}}]},
                      {"id": "B", "when": {"goal": {"is-not": "awareness"}, "feeling": "moved"},
                       "then": [{"who": {"music": "PERSON_ONLY"}}]},
                      {"id": "C", "when": {"relation": ["press", "critic"]},
                       "then": [{"who": {"post-copy": "PERSON_ONLY"}}]},
                      {"id": "D", "when": {"moment": {"answered": true}},
                       "then": [{"who": {"storyboard": "PERSON_LEADS"}}]},
                      {"id": "E", "when": {"message-shape": {"at-least": "several-points"}},
                       "then": [{"who": {"graphics": "PERSON_ONLY"}}]},
                      {"id": "F", "when": {"humour": {"is-not": ["none", "light-warmth"]}},
                       "except": {"format": "skit"},
                       "then": [{"who": {"rough-cut": "PERSON_LEADS"}}]},
                      {"id": "G", "when": {"platform": "linkedin"},
                       "then": [{"who": {"select": "PERSON_ONLY"}}]},
                      {"id": "H", "when": {"sensitivity": {"at-least": "low"}},
                       "then": [{"who": {"reply": "PERSON_ONLY"}}]},
                      {"id": "I", "for": {"market": {"market": "JP", "calendar": "remembrance-day"}},
                       "then": [{"who": {"publish": "PERSON_ONLY"}}]},
                      {"id": "J", "when": {"technique": {"is-not": "none"}},
                       "for": {"market": {"publish-date": {"on": ["8 Mar - 12 Mar", "20 May"]}}},
                       "then": [{"hold": "local-market"}]},
                      {"id": "K", "when": {"trend-use": {"unanswered": true}},
                       "then": [{"who": {"finishing": "PERSON_LEADS"}}]},
                      {"id": "L", "when": {"viewing": "sound-off", "access-need": "captions"},
                       "then": [{"who": {"captions": "PERSON_ONLY"}}]},
                      {"id": "M", "when": {"evidence-state": "expired"},
                       "then": [{"who": {"learn": "PERSON_ONLY"}}]},
                      {"id": "N",
                       "for": {"market": {"calendar": {"within":
                        {"days": 5, "of": ["remembrance-day", "mourning-day"]}}}},
                       "then": [{"who": {"ingest": "PERSON_LEADS"}}]},
                      {"id": "O", "when": {"technique": {"is-not": "none"}}, "for": "market",
                       "then": [{"hold": {"until": "2027-03-20"}}]},
                      {"id": "P", "when": {"person-kind": {"no-item": "customer"}, "goal": "trust"},
                       "then": [{"hold": {"until": "stock-confirmed", "platform": "tiktok"}}]},
                      {"id": "Q", "when": {"aspect": "16:9"},
                       "then": [{"who": {"learn": "PERSON_ONLY"}}]},
                      {"id": "R", "for": {"person": {"release-state": "lapsed"}},
                       "then": [{"who": {"select": "PERSON_ONLY"}}]},
                      {"id": "S", "for": {"person": {"release-state": "not-covering-this-use"}},
                       "then": [{"who": {"fine-cut": "PERSON_ONLY"}}]}
                     ]}
                    """);

    /// For two platforms, up to a day among those that are tried.
    private static final Release SIGNED =
            new Release(
                    "signed",
                    List.of("organic", "boosted", "paid-ad"),
                    List.of(),
                    true,
                    List.of(Platform.TIKTOK, Platform.INSTAGRAM_REELS),
                    false,
                    LocalDate.of(2027, 3, 16));

    private static RulebookVersion rulebook(String json) {
        Object tree = JsonMapper.shared().readValue(json, Map.class);
        return switch (RulebookReader.read(tree, RuleBook.library())) {
            case Outcome.Accepted<RulebookVersion>(RulebookVersion read) -> read;
            case Outcome.Refused<RulebookVersion> refused ->
                    throw new IllegalStateException(refused.toString());
        };
    }

    private record Tried(Change change, Brief brief) {}

    @Property(tries = 5)
    void every_single_change_is_found_and_none_is_false(@ForAll @LongRange(min = 0) long seed) {
        Briefs briefs = GeneratedBriefs.of(seed);
        briefs.shapes = Map.of(Platform.YOUTUBE, Aspect.parse("16:9"));
        briefs.people = List.of(Briefs.person("agnes", SIGNED));
        Campaign campaign = briefs.campaign();
        Brief brief = briefs.brief();
        Assessment now = RULES.assess(campaign, brief, MANY);
        Map<Change, Assessment> then = new HashMap<>();
        everything(brief)
                .forEach(tried ->
                        then.put(tried.change(), RULES.decide(campaign, tried.brief(), MANY)));

        for (Decision decision : now.decisions()) {
            Set<String> expected = new TreeSet<>();
            then.forEach((change, assessment) -> {
                Decision other = assessment.decision(decision.step(), decision.market());
                boolean gone =
                        change.field().equals("audience.markets")
                                && change.market().equals(decision.market());
                if (!gone && other.level() != decision.level()) {
                    expected.add(said(change, other.level()));
                }
            });
            assertThat(found(decision.flips(), then))
                    .as("%s in %s", decision.step(), decision.market())
                    .isEqualTo(expected);
        }
        for (Hold hold : now.holds()) {
            Set<String> expected = new TreeSet<>();
            then.forEach((change, assessment) -> {
                boolean held =
                        assessment.holds().stream()
                                .anyMatch(other ->
                                        Objects.equals(other.market(), hold.market())
                                                && other.until().equals(hold.until()));
                if (!held) {
                    expected.add(said(change, null));
                }
            });
            assertThat(found(hold.flips(), then)).as("%s held", hold.market()).isEqualTo(expected);
        }
    }

    /// Single changes that were named, "any other" as all that it stands for, and the nearest day
    /// of a kind as all days that are decided like it.
    private static Set<String> found(List<Flip> flips, Map<Change, Assessment> then) {
        Set<String> found = new TreeSet<>();
        for (Flip flip : flips) {
            Change change = flip.changes().getFirst();
            if (flip.changes().size() > 1) {
                continue;
            }
            boolean any = change.to().startsWith("any other");
            boolean day = change.field().equals("publish.date");
            then.forEach((tried, assessment) -> {
                boolean sameField =
                        tried.field().equals(change.field())
                                && (tried.market() == null
                                        ? change.market() == null
                                        : tried.market().equals(change.market()));
                boolean alike =
                        any
                                || tried.to().equals(change.to())
                                || (day
                                        && then.containsKey(change)
                                        && alike(assessment, then.get(change)));
                if (sameField && alike) {
                    found.add(said(tried, flip.level()));
                }
            });
        }
        return found;
    }

    private static boolean alike(Assessment one, Assessment other) {
        return levels(one).equals(levels(other)) && held(one).equals(held(other));
    }

    private static List<String> levels(Assessment assessment) {
        return assessment.decisions().stream()
                .map(each -> each.step() + " " + each.market() + " " + each.level())
                .toList();
    }

    private static List<String> held(Assessment assessment) {
        return assessment.holds().stream().map(each -> each.market() + each.until()).toList();
    }

    private static String said(Change change, Object level) {
        return change.field() + " " + change.market() + " " + change.to() + " -> " + level;
    }

    private static List<Tried> everything(Brief brief) {
        List<Tried> all = new ArrayList<>();
        for (Choice choice : Choice.ALL) {
            for (List<String> answers :
                    choice.otherAnswers(
                            brief, Vocabulary.shipped().dimension(choice.dimension()).values())) {
                all.add(
                        tried(
                                choice.field(),
                                null,
                                String.join(", ", choice.current().apply(brief)),
                                String.join(", ", answers),
                                brief,
                                edited -> choice.edit().apply(edited, answers)));
            }
        }
        for (Market market : brief.audience().markets()) {
            all.addAll(days(brief, market));
            all.add(without(brief, market));
        }
        return all;
    }

    private static Tried tried(
            String field,
            Market market,
            String from,
            String to,
            Brief brief,
            UnaryOperator<Brief> edit) {
        return new Tried(new Change(field, market, from, to), edit.apply(brief));
    }

    private static List<Tried> days(Brief brief, Market market) {
        List<Tried> days = new ArrayList<>();
        LocalDate now = brief.publish().dateIn(market);
        for (int away = -45; away <= 45; away++) {
            LocalDate day = now.plusDays(away);
            if (away != 0) {
                days.add(
                        tried(
                                "publish.date",
                                market,
                                now.toString(),
                                day.toString(),
                                brief,
                                edited -> {
                                    BriefEdit edit = new BriefEdit(edited);
                                    Map<Market, LocalDate> dates =
                                            new HashMap<>(edited.publish().byMarket());
                                    dates.put(market, day);
                                    edit.publish =
                                            new Publish(
                                                    edited.publish().date(),
                                                    edited.publish().time(),
                                                    dates);
                                    return edit.done();
                                }));
            }
        }
        return days;
    }

    private static Tried without(Brief brief, Market market) {
        List<Market> left = new ArrayList<>(brief.audience().markets());
        left.remove(market);
        return tried(
                "audience.markets",
                market,
                codes(brief.audience().markets()),
                codes(left),
                brief,
                edited -> {
                    BriefEdit edit = new BriefEdit(edited);
                    edit.audience = markets(edited, left);
                    return edit.done();
                });
    }

    private static Audience markets(Brief brief, List<Market> left) {
        var audience = brief.audience();
        return new Audience(
                left,
                audience.age(),
                audience.relation(),
                audience.knowledge(),
                audience.moment(),
                audience.vulnerability(),
                audience.accessNeed(),
                audience.viewing(),
                audience.authorSharesBackground(),
                audience.situation(),
                audience.forThem());
    }

    private static String codes(List<Market> markets) {
        return String.join(", ", markets.stream().map(Market::code).toList());
    }
}
