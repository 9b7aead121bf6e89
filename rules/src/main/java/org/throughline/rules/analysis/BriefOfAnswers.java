package org.throughline.rules.analysis;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.brief.Stakes;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;

/// Makes a campaign with one brief that gives certain answers and no others, as a person would
/// enter it. What a brief cannot do without (goal, feeling, one market, two sentences on the
/// viewer, a message) is everyday where nothing is said of it. Confined to one brief.
final class BriefOfAnswers {

    static final BriefId ID = new BriefId("witness");

    private static final String HOME = "US";
    private static final String ABROAD = "NZ";

    /// Questions of the video that a brief can be given an answer to.
    static final Set<String> OF_THE_VIDEO =
            Set.of(
                    "goal",
                    "feeling",
                    "age-band",
                    "relation",
                    "knowledge",
                    "moment",
                    "vulnerability",
                    "access-need",
                    "viewing",
                    "situation",
                    "for-them",
                    "topic",
                    "stakes",
                    "stake-kind",
                    "spend",
                    "reversible",
                    "message-shape",
                    "nuance",
                    "humour",
                    "joke-about",
                    "format",
                    "platform",
                    "placement",
                    "commercial-relation",
                    "trend-use",
                    "technique",
                    "synthetic",
                    "aspect",
                    "number-count",
                    "condition-count",
                    "product-attribute",
                    "prerequisite");

    /// Questions of an item that a brief can be given an answer to.
    static final Set<String> OF_AN_ITEM =
            Set.of(
                    "claim-kind",
                    "evidence-state",
                    "evidence-kind",
                    "made-by",
                    "person-kind",
                    "person-age",
                    "appears-as",
                    "relation-paid",
                    "release-state",
                    "likeness-edit",
                    "identifying-detail",
                    "market",
                    "language",
                    "author-shares-background",
                    "author-market",
                    "publish-date");

    private final Answered answered;
    private final String title;

    private BriefOfAnswers(Answered answered, String title) {
        this.answered = answered;
        this.title = title;
    }

    /// @param title what the brief is called
    static Campaign campaign(Answered answered, String title) {
        return new BriefOfAnswers(answered, title).campaign();
    }

    private Campaign campaign() {
        Brief brief = brief();
        List<MarketProfile> markets =
                brief.audience().markets().stream().map(this::profile).toList();
        return new Campaign(
                "witness",
                title,
                null,
                null,
                new Brand("Witness", List.of("en"), Map.of(), List.of(), null),
                markets,
                new Team(
                        new Member("The author", "strategist", home(), List.of()),
                        List.of(),
                        List.of()),
                brief.people() == null ? List.of() : brief.people(),
                List.of(),
                List.of(brief),
                List.of(),
                List.of());
    }

    /// The author's market, where a market is said to be theirs or not to be.
    private @Nullable Market home() {
        for (Answered.Item market : answered.items(ItemKind.MARKET)) {
            switch (market.first("author-market", "")) {
                case "own" -> {
                    return code(market);
                }
                case "other" -> {
                    return new Market(code(market).code().equals(ABROAD) ? HOME : ABROAD);
                }
                default -> {}
            }
        }
        return null;
    }

    private static Market code(Answered.Item market) {
        return new Market(market.first("market", HOME));
    }

    private MarketProfile profile(Market market) {
        String language =
                answered.items(ItemKind.MARKET).stream()
                        .filter(item -> code(item).equals(market))
                        .map(item -> item.first("language", "en"))
                        .findFirst()
                        .orElse("en");
        return new MarketProfile(market, language, ZoneId.of("UTC"));
    }

    private Brief brief() {
        return new Brief(
                ID,
                title,
                goal(),
                audience(),
                feeling(),
                answered.all("topic"),
                new Stakes(
                        one("stakes"), answered.all("stake-kind"), one("spend"), one("reversible")),
                message(),
                one("message-shape"),
                answered.all("nuance"),
                new Humour(answered.all("humour"), answered.all("joke-about")),
                claims(),
                people(),
                publish(),
                platforms(),
                answered.all("placement"),
                answered.all("commercial-relation"),
                one("format"),
                one("trend-use"),
                answered.all("technique"),
                answered.all("synthetic"),
                shapes(),
                Map.of(),
                orUnanswered("product-attribute"),
                orUnanswered("prerequisite"));
    }

    private @Nullable String one(String question) {
        return answered.all(question).stream().findFirst().orElse(null);
    }

    private @Nullable List<String> orUnanswered(String question) {
        return answered.all(question).isEmpty() ? null : answered.all(question);
    }

    private Goal goal() {
        List<String> goals = answered.all("goal");
        return new Goal(
                goals.isEmpty() ? "awareness" : goals.getFirst(),
                goals.size() < 2 ? null : goals.get(1),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Feeling feeling() {
        List<String> feelings = answered.all("feeling");
        String first = feelings.isEmpty() ? "amused" : feelings.getFirst();
        return new Feeling(
                first, feelings.isEmpty() ? "capable" : feelings.get(feelings.size() - 1));
    }

    private Audience audience() {
        List<Market> markets =
                answered.items(ItemKind.MARKET).stream().map(BriefOfAnswers::code).toList();
        Map<Market, String> shares = new HashMap<>();
        answered.items(ItemKind.MARKET)
                .forEach(item ->
                        item.all("author-shares-background")
                                .forEach(word -> shares.put(code(item), word)));
        return new Audience(
                markets.isEmpty() ? List.of(new Market(HOME)) : markets,
                answered.all("age-band"),
                answered.all("relation"),
                one("knowledge"),
                answered.all("moment"),
                answered.all("vulnerability"),
                answered.all("access-need"),
                answered.all("viewing"),
                shares,
                answered.first("situation", "an ordinary day"),
                answered.first("for-them", "something useful"));
    }

    /// Numbers and conditions are counted in the message while there is no story.
    private String message() {
        StringBuilder message = new StringBuilder("Anyone can do it");
        List<String> numbers =
                switch (answered.first("number-count", "0")) {
                    case "1" -> List.of("7");
                    case "2-3" -> List.of("7", "12");
                    case "4-plus" -> List.of("7", "12", "19", "23");
                    default -> List.of();
                };
        numbers.forEach(number -> message.append(", ").append(number));
        List<String> conditions =
                switch (answered.first("condition-count", "0")) {
                    case "1" -> List.of("only");
                    case "2-plus" -> List.of("only", "if");
                    default -> List.of();
                };
        conditions.forEach(word -> message.append(", ").append(word));
        return message.append(" today.").toString();
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (Answered.Item item : answered.items(ItemKind.CLAIM)) {
            claims.add(
                    new Claim(
                            new ClaimId("c" + (claims.size() + 1)),
                            "it works",
                            item.first("claim-kind", "product-fact"),
                            null,
                            new Evidence(
                                    item.first("evidence-state", "none"),
                                    item.all("evidence-kind").stream().findFirst().orElse(null),
                                    null,
                                    null),
                            List.of(),
                            null,
                            item.all("made-by").stream().findFirst().orElse(null)));
        }
        return claims;
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Answered.Item item : answered.items(ItemKind.PERSON)) {
            List<String> details = item.all("identifying-detail");
            people.add(
                    new Person(
                            new PersonId("p" + (people.size() + 1)),
                            "Somebody",
                            item.first("person-kind", "employee"),
                            item.all("person-age").stream().findFirst().orElse(null),
                            item.all("appears-as").stream().findFirst().orElse(null),
                            item.all("relation-paid").stream().findFirst().orElse(null),
                            item.all("likeness-edit"),
                            release(item.first("release-state", "none")),
                            details.isEmpty() ? null : details));
        }
        return people;
    }

    private Release release(String state) {
        return state.startsWith("signed")
                ? new Release(
                        state, answered.all("placement"), List.of(), true, List.of(), true, null)
                : new Release(state, List.of(), List.of(), false, List.of(), false, null);
    }

    private @Nullable Publish publish() {
        Map<Market, LocalDate> days = new LinkedHashMap<>();
        for (Answered.Item item : answered.items(ItemKind.MARKET)) {
            item.all("publish-date").forEach(day -> days.put(code(item), LocalDate.parse(day)));
        }
        Optional<LocalDate> first = days.values().stream().findFirst();
        return first.map(day ->
                        new Publish(
                                day,
                                LocalTime.of(18, 0),
                                days.entrySet().stream()
                                        .filter(each -> !each.getValue().equals(day))
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey, Map.Entry::getValue))))
                .orElse(null);
    }

    private List<Platform> platforms() {
        List<Platform> platforms =
                answered.all("platform").stream()
                        .flatMap(word -> Platform.find(word).stream())
                        .toList();
        return platforms.isEmpty() && !answered.all("aspect").isEmpty()
                ? List.of(Platform.YOUTUBE)
                : platforms;
    }

    private Map<Platform, Aspect> shapes() {
        Map<Platform, Aspect> shapes = new LinkedHashMap<>();
        List<String> aspects = answered.all("aspect");
        List<Platform> platforms = platforms();
        for (int i = 0; i < platforms.size() && !aspects.isEmpty(); i++) {
            Aspect aspect = Aspect.parse(aspects.get(Math.min(i, aspects.size() - 1)));
            if (!aspect.equals(Aspect.VERTICAL)) {
                shapes.put(platforms.get(i), aspect);
            }
        }
        return shapes;
    }
}
