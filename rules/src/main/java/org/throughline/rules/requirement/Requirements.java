package org.throughline.rules.requirement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.story.Beat;
import org.throughline.data.story.PostText;
import org.throughline.data.story.Story;
import org.throughline.rules.reason.Sentences;
import org.throughline.rules.tag.Tags;

/// Checks what a brief and its story have against what a row needs. Immutable, so thread-safe.
public final class Requirements {

    /// Placements somebody pays for: what they need of a sound's licence is the same.
    private static final Set<String> PAID = Set.of("boosted", "paid-ad");

    private static final Set<Character.UnicodeBlock> WITHOUT_BORDERS =
            Set.of(
                    Character.UnicodeBlock.HIRAGANA,
                    Character.UnicodeBlock.KATAKANA,
                    Character.UnicodeBlock.THAI);

    private final Brief brief;
    private final @Nullable Story story;
    private final Sentences sentences;

    public Requirements(Campaign campaign, Brief brief, Sentences sentences) {
        this.brief = brief;
        this.story = campaign.findStory(brief.id()).orElse(null);
        this.sentences = sentences;
    }

    /// What is missing in each market; one entry for all of them where they lack the same.
    ///
    /// @param item the claim, person, sound, market or video it is needed for
    public List<Missing> missing(RuleOutcome.Need need, Tags item) {
        List<Missing> each =
                markets(need.what(), item).stream()
                        .map(market -> new Missing(market, says(need, item, market)))
                        .toList();
        List<String> different = each.stream().map(Missing::says).distinct().toList();
        return switch (different.size()) {
            case 0 -> List.of(new Missing(null, says(need, item, null)));
            case 1 -> List.of(new Missing(null, different.getFirst()));
            default -> each;
        };
    }

    /// The markets that can lack different things; none where they cannot, or none is named yet.
    private List<Market> markets(String what, Tags item) {
        Stream<Market> markets = brief.audience().markets().stream();
        return switch (what) {
            case "evidence" -> markets.filter(claim(item)::usedIn).toList();
            case "qualifier" ->
                    story == null || story.hookIn().isEmpty()
                            ? List.of()
                            : markets.filter(claim(item)::usedIn).toList();
            case "release" -> markets.toList();
            case "label" ->
                    item.kind() == ItemKind.MARKET
                            ? Stream.of(new Market(item.id())).toList()
                            : markets.toList();
            default -> List.of();
        };
    }

    private String says(RuleOutcome.Need need, Tags item, @Nullable Market market) {
        List<String> of = need.of() == null ? List.of() : need.of();
        return switch (need.what()) {
            case "evidence" -> evidence(claim(item), of, market);
            case "qualifier" -> qualifier(claim(item), need, market);
            case "release" -> release(person(item), of, market);
            case "licence" -> licence(item);
            case "prerequisite" -> prerequisite(of);
            // the renderer shows these, and the finished file is read back for them
            case "sign" -> "";
            case "label" -> label(need.showing(), market);
            default -> throw new IllegalArgumentException("no such need: " + need.what());
        };
    }

    /// A label on screen is the renderer's, and the file is read back for it; one that begins the
    /// post text is the author's.
    private String label(@Nullable Showing showing, @Nullable Market market) {
        if (story == null || market == null || showing == null || !showing.isInPostText()) {
            return "";
        }
        String words = Objects.requireNonNullElse(showing.text(), "");
        PostText post = story.postText();
        if (post == null) {
            return sentences.say("missing.label.unwritten", market, words);
        }
        if (brief.platforms().isEmpty()) {
            return begins(post.text().in(market), words)
                    ? ""
                    : sentences.say("missing.label.post-text", market, words);
        }
        List<Platform> without =
                brief.platforms().stream()
                        .filter(each -> !begins(post.wordsOn(each, market), words))
                        .toList();
        return without.isEmpty() ? "" : label(post, without, market, words);
    }

    /// @param without where the label is missing
    private String label(PostText post, List<Platform> without, Market market, String words) {
        return without.stream().noneMatch(each -> post.on(each).hasText(market))
                ? sentences.say("missing.label.post-text", market, words)
                : sentences.say(
                        "missing.label.platforms",
                        market,
                        words,
                        String.join(", ", without.stream().map(Platform::key).toList()));
    }

    /// Whether a text begins with these words, whole and not as part of a longer one: `#ad` is not
    /// the beginning of `#advice`. Capitals do not matter.
    private static boolean begins(String text, String words) {
        String read = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        String label = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
        if (!read.regionMatches(true, 0, label, 0, label.length())) {
            return false;
        }
        return label.isEmpty()
                || read.length() == label.length()
                || !goesOn(read.codePointAt(label.length()))
                || isWithoutBorders(read.codePointBefore(label.length()));
    }

    /// Whether a word, or a hashtag, has not ended yet.
    private static boolean goesOn(int next) {
        return Character.isLetterOrDigit(next)
                || next == '_'
                || Character.getType(next) == Character.NON_SPACING_MARK
                || Character.getType(next) == Character.COMBINING_SPACING_MARK;
    }

    /// Japanese, Chinese and Thai are written without borders between words.
    private static boolean isWithoutBorders(int letter) {
        return Character.isIdeographic(letter)
                || WITHOUT_BORDERS.contains(Character.UnicodeBlock.of(letter));
    }

    private String prerequisite(List<String> wanted) {
        List<String> there = brief.prerequisites() == null ? List.of() : brief.prerequisites();
        return wanted.stream()
                .filter(word -> !there.contains(word))
                .findFirst()
                .map(word ->
                        sentences.say(
                                "missing.prerequisite", sentences.say("prerequisite." + word)))
                .orElse("");
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

    private @Nullable LocalDate dayIn(@Nullable Market market) {
        Publish publish = brief.publish();
        return publish == null || market == null ? null : publish.dateIn(market);
    }

    private String evidence(Claim claim, List<String> kinds, @Nullable Market market) {
        String state = claim.evidence().state();
        if (state.equals("not-needed")) {
            return "";
        }
        if (!state.startsWith("attached")) {
            return sentences.say(
                    state.equals("promised") ? "missing.evidence.promised" : "missing.evidence",
                    claim.says());
        }
        String kind = claim.evidence().kind();
        if (!kinds.isEmpty() && (kind == null || !kinds.contains(kind))) {
            return sentences.say(
                    "missing.evidence.kind",
                    claim.says(),
                    kind == null ? "?" : kind.replace('-', ' '),
                    sentences.either(kinds));
        }
        LocalDate until = claim.evidence().until();
        LocalDate day = dayIn(market);
        return until == null || market == null || day == null || !day.isAfter(until)
                ? ""
                : sentences.say(
                        "missing.evidence.lapsed",
                        claim.says(),
                        Sentences.day(until),
                        market,
                        Sentences.day(day));
    }

    private String qualifier(Claim claim, RuleOutcome.Need need, @Nullable Market market) {
        if (claim.qualifier() == null || claim.qualifier().isBlank()) {
            return sentences.say("missing.qualifier", claim.says());
        }
        if (story == null) {
            return "";
        }
        List<Beat> seen = market == null ? story.beats() : story.beatsIn(market);
        var times = new ClaimTimes(seen, claim.id(), market);
        long longest = Math.round(1000 * story.rate().seconds(times.longest()));
        if (longest < need.leastMillis()) {
            return sentences.say(
                    market == null ? "missing.qualifier.shown" : "missing.qualifier.shown.market",
                    claim.says(),
                    longest / 1000.0,
                    need.leastMillis() / 1000.0,
                    market == null ? "" : market);
        }
        Showing showing = need.showing();
        return showing != null && Showing.WITH_CLAIM.equals(showing.from())
                ? times.unqualified()
                        .map(from ->
                                sentences.say(
                                        "missing.qualifier.with-claim",
                                        claim.says(),
                                        story.rate().timecode(from)))
                        .orElse("")
                : "";
    }

    private String release(Person person, List<String> states, @Nullable Market market) {
        Release release = person.release();
        if (release.state().equals("not-needed")) {
            return "";
        }
        String missing =
                release.isSigned() && !states.isEmpty() && !states.contains(release.state())
                        ? sentences.say(
                                "missing.release.state",
                                release.state().replace('-', ' '),
                                sentences.either(states))
                        : uncovered(release, market);
        return missing.isEmpty() ? "" : place(person) + ": " + missing;
    }

    private String uncovered(Release release, @Nullable Market market) {
        if (!release.isSigned()) {
            return sentences.say("missing.release");
        }
        if (release.placements().isEmpty()) {
            return sentences.say("missing.release.nowhere");
        }
        if (!brief.placements().stream().allMatch(release::coversPlacement)) {
            return sentences.say(
                    "missing.release.placement", String.join(", ", release.placements()));
        }
        if (market != null && !release.coversMarket(market)) {
            return sentences.say("missing.release.market", market);
        }
        for (Platform platform : brief.platforms()) {
            if (!release.coversPlatform(platform)) {
                return sentences.say("missing.release.platform", platform.key());
            }
        }
        LocalDate until = release.until();
        LocalDate day = dayIn(market);
        return until == null || market == null || day == null || release.lastsTo(day)
                ? ""
                : sentences.say(
                        "missing.release.until", Sentences.day(until), market, Sentences.day(day));
    }

    private String place(Person person) {
        String shots = story == null ? "" : new ShotList(sentences).of(story, person.id());
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
                : sentences.say(
                        paid ? "missing.licence.paid" : "missing.licence", sound.label(), licence);
    }
}
