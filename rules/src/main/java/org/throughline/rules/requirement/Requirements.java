package org.throughline.rules.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Story;
import org.throughline.rules.reason.Sentences;
import org.throughline.rules.tag.Tags;

/// Checks what a brief and its story have against what a row needs. Immutable, so thread-safe.
public final class Requirements {

    /// Placements somebody pays for; a release for one of them covers the others.
    private static final Set<String> PAID = Set.of("boosted", "paid-ad");

    private final Campaign campaign;
    private final Brief brief;
    private final Sentences sentences;

    public Requirements(Campaign campaign, Brief brief, Sentences sentences) {
        this.campaign = campaign;
        this.brief = brief;
        this.sentences = sentences;
    }

    /// What is missing, as a sentence; empty where nothing is.
    ///
    /// @param what the need, such as `evidence`
    /// @param item the claim, person or sound it is needed for
    public String missing(String what, int leastMillis, Tags item) {
        return switch (what) {
            case "evidence" -> evidence(claim(item));
            case "qualifier" -> qualifier(claim(item), leastMillis);
            case "release" -> release(person(item));
            case "licence" -> licence(item);
            default -> throw new IllegalArgumentException("no such need: " + what);
        };
    }

    private Claim claim(Tags item) {
        return brief.claims().stream()
                .filter(claim -> claim.id().value().equals(item.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no claim " + item.id()));
    }

    private Person person(Tags item) {
        List<Person> people = brief.people() == null ? List.of() : brief.people();
        return people.stream()
                .filter(person -> person.id().value().equals(item.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no person " + item.id()));
    }

    private String evidence(Claim claim) {
        String state = claim.evidence().state();
        if (state.equals("not-needed")) {
            return "";
        }
        if (!state.startsWith("attached")) {
            return sentences.say(
                    state.equals("promised") ? "missing.evidence.promised" : "missing.evidence",
                    claim.says());
        }
        LocalDate until = claim.evidence().until();
        Publish publish = brief.publish();
        if (until == null || publish == null) {
            return "";
        }
        return brief.audience().markets().stream()
                .filter(claim::usedIn)
                .filter(market -> publish.dateIn(market).isAfter(until))
                .findFirst()
                .map(market ->
                        sentences.say(
                                "missing.evidence.lapsed",
                                claim.says(),
                                Sentences.day(until),
                                market,
                                Sentences.day(publish.dateIn(market))))
                .orElse("");
    }

    private String qualifier(Claim claim, int leastMillis) {
        if (claim.qualifier() == null || claim.qualifier().isBlank()) {
            return sentences.say("missing.qualifier", claim.says());
        }
        Story story = campaign.findStory(brief.id()).orElse(null);
        if (story == null) {
            return "";
        }
        long longest =
                story.allBeats()
                        .flatMap(beat -> beat.texts().stream())
                        .filter(text -> text.role().equals("qualifier"))
                        .filter(text -> text.claims().contains(claim.id()))
                        .mapToLong(text -> millis(story, text))
                        .max()
                        .orElse(0);
        return longest >= leastMillis
                ? ""
                : sentences.say(
                        "missing.qualifier.shown",
                        claim.says(),
                        longest / 1000.0,
                        leastMillis / 1000.0);
    }

    private static long millis(Story story, ScreenText text) {
        return Math.round(1000 * story.rate().seconds(text.at().length()));
    }

    private String release(Person person) {
        Release release = person.release();
        if (release.state().equals("not-needed")) {
            return "";
        }
        String missing = uncovered(release);
        return missing.isEmpty() ? "" : place(person) + ": " + missing;
    }

    private String uncovered(Release release) {
        if (!release.isSigned()) {
            return sentences.say("missing.release");
        }
        if (release.placements().isEmpty()) {
            return sentences.say("missing.release.nowhere");
        }
        if (!brief.placements().stream().allMatch(use -> coversPlacement(release, use))) {
            return sentences.say(
                    "missing.release.placement", String.join(", ", release.placements()));
        }
        for (Market market : brief.audience().markets()) {
            if (!release.allMarkets() && !release.markets().contains(market)) {
                return sentences.say("missing.release.market", market);
            }
        }
        for (Platform platform : brief.platforms()) {
            if (!release.allPlatforms() && !release.platforms().contains(platform)) {
                return sentences.say("missing.release.platform", platform.key());
            }
        }
        return ended(release);
    }

    private String ended(Release release) {
        LocalDate until = release.until();
        Publish publish = brief.publish();
        if (until == null || publish == null) {
            return "";
        }
        return brief.audience().markets().stream()
                .map(publish::dateIn)
                .filter(day -> day.isAfter(until))
                .findFirst()
                .map(day ->
                        sentences.say(
                                "missing.release.until", Sentences.day(until), Sentences.day(day)))
                .orElse("");
    }

    private static boolean coversPlacement(Release release, String use) {
        return release.placements().contains(use)
                || (PAID.contains(use) && release.placements().stream().anyMatch(PAID::contains));
    }

    private String place(Person person) {
        String shots =
                campaign.findStory(brief.id())
                        .map(story -> ShotList.of(story, person.id()))
                        .orElse("");
        return shots.isEmpty() ? person.name() : person.name() + ", " + shots;
    }

    private String licence(Tags sound) {
        String licence = sound.answers("sound-licence").getFirst();
        boolean paid = brief.placements().stream().anyMatch(PAID::contains);
        boolean covers =
                switch (licence) {
                    case "own", "commissioned", "licensed-paid", "platform-commercial-library" ->
                            true;
                    case "licensed-organic" -> !paid;
                    default -> false;
                };
        return covers
                ? ""
                : sentences.say("missing.licence", sound.label(), licence, paid ? "paid" : "this");
    }
}
