package org.throughline.planner.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Stakes;

/// Reads one brief. The three answers without which no video is planned (what it is for, who it is
/// for, what it should leave people feeling) and the message are wanted; all else may be
/// unanswered.
final class BriefSection {

    /// People of a brief as the file names them; absent where the file leaves them to the story.
    record Read(Brief brief, @Nullable List<PersonId> people) {}

    private BriefSection() {}

    static Read read(Fields fields) {
        BriefId id = Reads.id(fields, "id", BriefId::new);
        String title = fields.textOrNull("title");
        List<PersonId> people =
                fields.names("people") ? Reads.ids(fields, "people", PersonId::new) : null;
        Goal goal = fields.group("goal", BriefSection::goal);
        Audience audience = fields.group("audience", BriefSection::audience);
        Feeling feeling = fields.group("feeling", BriefSection::feeling);
        Humour humour = fields.group("humour", BriefSection::humour);
        Stakes stakes = fields.group("stakes", BriefSection::stakes);
        if (goal == null) {
            fields.missing("goal", "Say what the video is for: goal: {main: trust}.");
        }
        if (audience == null) {
            fields.missing(
                    "audience",
                    "Say who it is for: audience: {markets: [US], situation: ..., forThem: ...}.");
        }
        if (feeling == null) {
            fields.missing(
                    "feeling",
                    "Say what it should leave people feeling: feeling: {first: curious, then: reassured}.");
        }
        Brief brief =
                new Brief(
                        id,
                        title == null ? titleOf(id) : title,
                        goal == null
                                ? new Goal("", null, null, null, null, null, null, null)
                                : goal,
                        audience == null ? nobody() : audience,
                        feeling == null ? new Feeling("", "") : feeling,
                        fields.words("topics", "topic"),
                        stakes == null ? new Stakes(null, List.of(), null, null) : stakes,
                        fields.text("message", "Say the one sentence that must arrive."),
                        fields.word("messageShape", "message-shape"),
                        fields.words("nuance", "nuance"),
                        humour == null ? new Humour(List.of(), List.of()) : humour,
                        fields.groups("claims", BriefSection::claim),
                        List.<Person>of(),
                        fields.group("publish", BriefSection::publish),
                        Reads.platforms(fields, "platforms"),
                        fields.words("placement", "placement"),
                        fields.words("commercial", "commercial-relation"),
                        fields.word("format", "format"),
                        fields.word("trendUse", "trend-use"),
                        fields.words("techniques", "technique"),
                        fields.words("synthetic", "synthetic"),
                        shapes(fields),
                        fields.textsByName("other"),
                        fields.words("productAttributes", "product-attribute"),
                        fields.words("prerequisites", "prerequisite"));
        return new Read(brief, people);
    }

    private static String titleOf(BriefId id) {
        String words = id.value().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Goal goal(Fields fields) {
        return new Goal(
                wanted(fields, "main", "goal", "Maybe trust, conversion or awareness."),
                fields.word("second", "goal"),
                fields.textOrNull("metric"),
                fields.decimalOrNull("baseline"),
                fields.wholeOrNull("baselineN"),
                fields.decimalOrNull("target"),
                fields.wholeOrNull("readOutDays"),
                fields.textOrNull("guardrail"));
    }

    private static Feeling feeling(Fields fields) {
        return new Feeling(
                wanted(fields, "first", "feeling", "Maybe curious."),
                wanted(fields, "then", "feeling", "Maybe reassured."));
    }

    private static String wanted(Fields fields, String key, String dimension, String hint) {
        if (!fields.has(key)) {
            fields.missing(key, hint);
            return "";
        }
        String word = fields.word(key, dimension);
        return word == null ? "" : word;
    }

    private static Audience audience(Fields fields) {
        List<Market> markets = Reads.markets(fields, "markets");
        if (markets.isEmpty() && !fields.has("markets")) {
            fields.missing("markets", "Maybe markets: [US].");
        }
        return new Audience(
                markets,
                fields.words("age", "age-band"),
                fields.words("relation", "relation"),
                fields.word("knowledge", "knowledge"),
                fields.words("moment", "moment"),
                fields.words("vulnerability", "vulnerability"),
                fields.words("accessNeed", "access-need"),
                fields.words("viewing", "viewing"),
                Reads.byMarket(
                        fields,
                        "authorSharesBackground",
                        fields.textsByName("authorSharesBackground")),
                fields.text("situation", "Say in one sentence what situation the viewer is in."),
                fields.text("forThem", "Say in one sentence what is in it for the viewer."));
    }

    private static Audience nobody() {
        return new Audience(
                List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(),
                Map.of(), "", "");
    }

    private static Humour humour(Fields fields) {
        return new Humour(fields.words("kinds", "humour"), fields.words("about", "joke-about"));
    }

    private static Stakes stakes(Fields fields) {
        return new Stakes(
                fields.word("level", "stakes"),
                fields.words("kinds", "stake-kind"),
                fields.word("spend", "spend"),
                fields.word("reversible", "reversible"));
    }

    private static Claim claim(Fields fields) {
        Evidence evidence = fields.group("evidence", BriefSection::evidence);
        return new Claim(
                Reads.id(fields, "id", ClaimId::new),
                fields.text("says", "Say the claim in few words."),
                wanted(fields, "kind", "claim-kind", "Maybe performance or guarantee."),
                fields.textOrNull("owner"),
                evidence == null ? Evidence.NONE : evidence,
                Reads.markets(fields, "markets"),
                fields.textOrNull("qualifier"),
                fields.word("madeBy", "made-by"));
    }

    static Evidence evidence(Fields fields) {
        return new Evidence(
                wanted(fields, "state", "evidence-state", "Maybe none or attached-and-checked."),
                fields.word("kind", "evidence-kind"),
                fields.textOrNull("title"),
                Reads.date(fields, "until"));
    }

    private static @Nullable Publish publish(Fields fields) {
        LocalDate date = Reads.date(fields, "date");
        LocalTime time = Reads.time(fields, "time");
        Map<String, LocalDate> days = new LinkedHashMap<>();
        fields.textsByName("markets")
                .forEach((market, text) -> {
                    LocalDate day = Reads.date(fields, "markets", text);
                    if (day != null) {
                        days.put(market, day);
                    }
                });
        Map<Market, LocalDate> byMarket = Reads.byMarket(fields, "markets", days);
        Map<String, LocalTime> clocks = new LinkedHashMap<>();
        fields.textsByName("times")
                .forEach((market, text) -> {
                    LocalTime own = Reads.time(fields, "times", text);
                    if (own != null) {
                        clocks.put(market, own);
                    }
                });
        Map<Market, LocalTime> times = Reads.byMarket(fields, "times", clocks);
        if (!fields.has("date")) {
            fields.missing("date", "Maybe date: 2027-03-11, or leave 'publish' out.");
        }
        return date == null
                ? null
                : new Publish(date, time == null ? LocalTime.NOON : time, byMarket, times);
    }

    private static Map<Platform, Aspect> shapes(Fields fields) {
        Map<Platform, Aspect> shapes = new LinkedHashMap<>();
        fields.textsByName("shapes")
                .forEach((name, text) -> {
                    Platform platform = Reads.platform(fields, "shapes", name);
                    try {
                        Aspect aspect = Aspect.parse(text);
                        if (platform != null) {
                            shapes.put(platform, aspect);
                        }
                    } catch (IllegalArgumentException wrong) {
                        fields.wrong(
                                "CAMPAIGN-011",
                                "shapes",
                                String.valueOf(wrong.getMessage()),
                                "Maybe \"9:16\", \"1:1\" or \"16:9\", in quotes.");
                    }
                });
        return shapes;
    }
}
