package org.throughline.planner.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.MarketTable;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.plan.EnterCampaign;

/// Begins a campaign without a file: who speaks, where, and who works on it. It is entered through
/// the same door as a campaign file, and its videos are added after that.
public final class BeginCampaign {

    static final int LONGEST = 120;
    private static final String LOCAL = "local-market";

    private final EnterCampaign enter;
    private final KeepTypes types;

    public BeginCampaign(EnterCampaign enter, KeepTypes types) {
        this.enter = enter;
        this.types = types;
    }

    /// What somebody says of a new campaign.
    ///
    /// @param language the one its words are written in, as a BCP 47 tag
    /// @param markets of the shipped table, in the order in which they are named
    /// @param team the first one writes
    /// @param kind the type of campaign that it begins from; absent: none
    public record Wanted(
            String name,
            String brand,
            String language,
            List<Market> markets,
            List<Member> team,
            @Nullable String kind) {

        /// One of no type.
        public Wanted(
                String name,
                String brand,
                String language,
                List<Market> markets,
                List<Member> team) {
            this(name, brand, language, markets, team, null);
        }

        public Wanted {
            name = name.strip();
            brand = brand.strip();
            markets = List.copyOf(markets);
            team = List.copyOf(team);
        }
    }

    /// The markets that can be named, with their language and zone.
    static List<MarketProfile> markets() {
        return MarketTable.shipped().all();
    }

    /// The roles that somebody on a team may have.
    static List<String> roles() {
        return KeepAccounts.roles().stream().filter(role -> !role.equals("administrator")).toList();
    }

    /// Begins it. Refused with everything that is wrong at once; the field of a problem is `name`,
    /// `brand`, `language`, `markets` or `team`.
    public Outcome<Campaign> begin(Wanted wanted, Actor actor) {
        if (!BringCampaign.mayEnter(actor)) {
            return Outcome.refused(BringCampaign.readsAlong(actor));
        }
        List<Problem> problems = new ArrayList<>();
        text("name", wanted.name(), "a campaign has a name").ifPresent(problems::add);
        text("brand", wanted.brand(), "a campaign says who speaks").ifPresent(problems::add);
        if (wanted.language().isBlank()) {
            problems.add(
                    missing(
                            "CAMPAIGN-021",
                            "language",
                            "the language that its words are written in is not said",
                            "Maybe that of the author."));
        }
        if (wanted.markets().isEmpty()) {
            problems.add(
                    missing(
                            "CAMPAIGN-022",
                            "markets",
                            "a campaign is for at least one market",
                            "Maybe the one at home."));
        }
        String kind = wanted.kind();
        if (kind != null && types.find(kind).isEmpty()) {
            problems.add(missing("CAMPAIGN-023", "kind", "there is no such type of campaign", ""));
        }
        team(wanted, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return switch (enter.enter(campaign(wanted), actor)) {
            case Outcome.Refused<Campaign>(List<Problem> why) ->
                    Outcome.refused(why.stream().map(BeginCampaign::atItsField).toList());
            case Outcome.Accepted<Campaign> entered -> entered;
        };
    }

    private static Optional<Problem> text(String field, String value, String says) {
        if (value.isEmpty()) {
            return Optional.of(missing("CAMPAIGN-020", field, says, ""));
        }
        return value.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        missing(
                                "CAMPAIGN-020",
                                field,
                                "it has %d signs, and at most %d fit"
                                        .formatted(value.length(), LONGEST),
                                ""));
    }

    private static Problem missing(String code, String field, String says, String hint) {
        return new Problem(code, field, says, hint);
    }

    private static void team(Wanted wanted, List<Problem> problems) {
        List<Member> team = wanted.team();
        if (team.stream().anyMatch(member -> member.name().isBlank())) {
            problems.add(
                    missing(
                            "TEAM-010",
                            "team",
                            "somebody on the team has no name",
                            "Maybe choose them, or take the row away."));
        }
        for (Member member : team) {
            if (!roles().contains(member.role())) {
                problems.add(
                        missing(
                                "TEAM-002",
                                "team",
                                "'%s' is no role on a team".formatted(member.role()),
                                ""));
            }
            Market market = member.market();
            if (LOCAL.equals(member.role())
                    && (market == null || !wanted.markets().contains(market))) {
                problems.add(
                        missing(
                                "TEAM-011",
                                "team",
                                "%s speaks for a market, and it is not said for which"
                                        .formatted(member.name()),
                                "Maybe one of the campaign's markets."));
            }
        }
        boolean approves = team.stream().skip(1).anyMatch(BeginCampaign::approves);
        if (team.isEmpty() || !approves) {
            problems.add(
                    missing(
                            "TEAM-012",
                            "team",
                            "nobody on the team approves beside the author",
                            "Maybe a brand lead; nobody approves their own plan."));
        }
    }

    private static boolean approves(Member member) {
        return ReviewerRole.keys().contains(member.role());
    }

    private static Campaign campaign(Wanted wanted) {
        MarketTable table = MarketTable.shipped();
        List<MarketProfile> markets =
                wanted.markets().stream().flatMap(market -> table.find(market).stream()).toList();
        List<String> languages =
                Stream.concat(
                                Stream.of(wanted.language()),
                                markets.stream().map(MarketProfile::language))
                        .distinct()
                        .toList();
        List<Member> others = wanted.team().stream().skip(1).toList();
        return new Campaign(
                CampaignFile.id(wanted.name()),
                wanted.name(),
                wanted.kind(),
                null,
                new Brand(wanted.brand(), languages, Map.of(), List.of(), null),
                markets,
                new Team(
                        wanted.team().getFirst(),
                        others.stream().filter(BeginCampaign::approves).toList(),
                        others.stream().filter(each -> !approves(each)).toList()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// What the door refuses, at the field of the form.
    private static Problem atItsField(Problem problem) {
        String field =
                switch (problem.code()) {
                    case "CAMPAIGN-010" -> "name";
                    case "CAMPAIGN-017" -> "brand";
                    default -> "team";
                };
        return new Problem(problem.code(), field, problem.message(), problem.hint());
    }

    /// The languages that markets have, the given one first.
    static List<String> languages() {
        return Stream.concat(
                        Stream.of(Locale.ENGLISH.getLanguage()),
                        markets().stream()
                                .map(profile ->
                                        Locale.forLanguageTag(profile.language()).getLanguage())
                                .sorted())
                .distinct()
                .toList();
    }
}
