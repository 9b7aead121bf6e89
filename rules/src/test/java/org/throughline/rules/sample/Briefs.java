package org.throughline.rules.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.brief.Stakes;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;

/// A brief to try rules on, one question at a time. Everyday where nothing else is said.
public final class Briefs {

    public static final Market US = new Market("US");
    public static final Market DE = new Market("DE");
    public static final Market JP = new Market("JP");

    public List<Market> markets = List.of(US, DE, JP);
    public String goal = "awareness";
    public List<String> vulnerability = List.of("none");
    public String forThem = "you can do this";
    public List<String> topics = List.of("product-how-to");
    public Stakes stakes = new Stakes("routine", List.of("none"), "none", "yes");
    public Humour humour = new Humour(List.of("none"), List.of());
    public List<Claim> claims = List.of();
    public List<Person> people = List.of();
    public LocalDate day = LocalDate.of(2027, 6, 10);
    public Map<Market, LocalDate> dayIn = Map.of();
    public List<String> placements = List.of("organic");
    public String format = "how-to";
    public String trendUse = "none";
    public List<String> techniques = List.of("none");
    public List<String> synthetic = List.of("none");
    public String message = "Anyone can do it.";
    public List<String> ages = List.of("25-34");
    public List<String> commercial = List.of("none");
    public List<String> productAttributes = List.of();
    public List<String> prerequisites = List.of();
    public Map<Platform, Aspect> shapes = Map.of();
    public final List<Story> stories = new ArrayList<>();
    public List<Member> approvers = List.of();
    public List<MediaItem> media = List.of();
    public final List<LocalAnswer> answers = new ArrayList<>();

    public static Briefs aBrief() {
        return new Briefs();
    }

    public static Claim claim(String id, String kind, String evidence) {
        return new Claim(
                new ClaimId(id),
                "it " + id,
                kind,
                null,
                new Evidence(evidence, null, null, null),
                List.of(),
                null);
    }

    public static Person person(String id, Release release) {
        return new Person(
                new PersonId(id),
                "Agnes Hollinder",
                "customer",
                "adult",
                "face-and-voice",
                "none",
                List.of(),
                release);
    }

    public static Release organic() {
        return new Release("signed", List.of("organic"), List.of(), true, List.of(), true, null);
    }

    public Brief brief() {
        return new Brief(
                new BriefId("tried"),
                "Tried",
                new Goal(goal, null, null, null, null, null, null, null),
                new Audience(
                        markets,
                        ages,
                        List.of("new-to-us"),
                        "newcomer",
                        List.of(),
                        vulnerability,
                        List.of(),
                        List.of("sound-off"),
                        Map.of(),
                        "the light went out",
                        forThem),
                new Feeling("amused", "capable"),
                topics,
                stakes,
                message,
                null,
                List.of(),
                humour,
                claims,
                people,
                new Publish(day, LocalTime.of(18, 0), dayIn),
                List.of(Platform.TIKTOK, Platform.INSTAGRAM_REELS),
                placements,
                commercial,
                format,
                trendUse,
                techniques,
                synthetic,
                shapes,
                Map.of(),
                productAttributes,
                prerequisites);
    }

    public Campaign campaign() {
        return new Campaign(
                "tried",
                "Tried",
                null,
                null,
                new Brand("Tindrel", List.of("en"), Map.of(), List.of(), null),
                List.of(
                        new MarketProfile(US, "en", ZoneId.of("America/New_York")),
                        new MarketProfile(DE, "de", ZoneId.of("Europe/Berlin")),
                        new MarketProfile(JP, "ja", ZoneId.of("Asia/Tokyo"))),
                new Team(
                        new Member("Ida Fennimar", "strategist", null, List.of()),
                        approvers,
                        List.of()),
                people,
                media,
                List.of(brief()),
                stories,
                answers);
    }
}
