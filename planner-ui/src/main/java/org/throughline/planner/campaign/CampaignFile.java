package org.throughline.planner.campaign;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.CaptionStyle;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.MarketTable;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;

/// A campaign file and what is beside it.
///
/// @param campaign what the file says
/// @param rulebook the rulebook file it names, beside it; absent: the article's cards alone
/// @param evidence evidence that arrives after the first assessment
/// @param levelBreaks steps that are brought nearer to the machine on purpose
/// @param tries edits that a demo tries on the sealed plans and puts back
/// @param drafts what a demo renders; empty: the first market of each brief on all its platforms
public record CampaignFile(
        Campaign campaign,
        @Nullable Path rulebook,
        List<EvidenceArrival> evidence,
        List<AskedBreak> levelBreaks,
        List<TriedEdit> tries,
        List<WantedDraft> drafts) {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int LONGEST_ID = 60;
    private static final Member NOBODY = new Member("", "strategist", null, List.of());

    /// How much of a campaign is wanted.
    public enum Wanted {
        /// The briefs; everything else may be absent.
        BRIEFS,
        /// Briefs and a story for each.
        STORIES,
        /// All that a demo walks: team, people and media too.
        WHOLE
    }

    public CampaignFile {
        evidence = List.copyOf(evidence);
        levelBreaks = List.copyOf(levelBreaks);
        tries = List.copyOf(tries);
        drafts = List.copyOf(drafts);
    }

    /// Reads a campaign file. Refused with every problem at once, each with file, line and a hint.
    public static Outcome<CampaignFile> read(Path file, Wanted wanted) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Yaml root = YamlFile.read(file, findings);
        return read(root, findings, file, wanted);
    }

    static Outcome<CampaignFile> read(
            @Nullable Yaml root, Findings findings, Path file, Wanted wanted) {
        if (root instanceof Yaml.Keys keys) {
            Fields fields = new Fields(findings, keys, "");
            CampaignFile read = new Reading(fields, file, wanted).whole();
            fields.done();
            return findings.isEmpty()
                    ? Outcome.accepted(read)
                    : Outcome.refused(findings.problems());
        }
        if (root != null) {
            findings.add(
                    "CAMPAIGN-003",
                    root.line(),
                    "",
                    "a campaign file is a group of keys, not " + root.says(),
                    "Maybe begin with: throughline: 1");
        }
        return Outcome.refused(findings.problems());
    }

    /// The id that a name reads as. Letters lose their marks; where letters of other scripts are
    /// left out, what they were is told apart by a sum at its end.
    public static String id(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        String words =
                Stream.of(plain.split("[^a-z0-9]+", -1))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("-"));
        boolean whole = plain.chars().noneMatch(CampaignFile::isOfAnotherScript);
        String end =
                whole && !words.isEmpty()
                        ? ""
                        : "-" + Sha256.of(plain.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        // a cut name is still a name
        int room = Math.min(LONGEST_ID - end.length(), words.length());
        String cut = words.substring(0, room).replaceAll("-$", "");
        return (cut.isEmpty() ? "name" : cut) + end;
    }

    private static boolean isOfAnotherScript(int sign) {
        return sign > 'z' && Character.isLetterOrDigit(sign);
    }

    /// One pass over one file.
    private static final class Reading {

        private final Fields fields;
        private final Path file;
        private final Wanted wanted;
        private final Places places = new Places();
        private @Nullable Logo logo;

        Reading(Fields fields, Path file, Wanted wanted) {
            this.fields = fields;
            this.file = file;
            this.wanted = wanted;
        }

        CampaignFile whole() {
            version();
            Brand brand = fields.group("brand", this::brand);
            Head head = fields.group("campaign", Reading::head);
            Team team = fields.group("team", PeopleSection::team);
            List<Person> people =
                    fields.groups("people", one -> places.keep(PeopleSection.person(one), one));
            List<MediaItem> media =
                    fields.groups("media", one -> places.keep(PeopleSection.media(one), one));
            List<BriefSection.Read> briefs =
                    fields.groups("briefs", one -> places.keep(BriefSection.read(one), one));
            StorySection section =
                    new StorySection(
                            places,
                            media.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    MediaItem::id,
                                                    MediaItem::people,
                                                    (first, second) -> first)),
                            new CaptionsBrought(file.toAbsolutePath().resolveSibling("")),
                            logo);
            List<Story> stories = fields.groups("story", section::read);
            wantedSections(brand, head, team, briefs, stories);
            Campaign campaign =
                    new Campaign(
                            head == null ? id(baseName()) : head.id(),
                            head == null ? baseName() : head.name(),
                            head == null ? null : head.kind(),
                            head == null ? null : head.clock(),
                            brand == null
                                    ? new Brand("", List.of("en"), Map.of(), List.of(), null)
                                    : brand,
                            markets(briefs),
                            team == null ? new Team(NOBODY, List.of(), List.of()) : team,
                            people,
                            media,
                            withPeople(briefs, people, stories),
                            stories,
                            fields.groups("answers", Reading::answer),
                            head == null ? null : head.embargo());
            CampaignFile read =
                    new CampaignFile(
                            campaign,
                            rulebook(),
                            fields.groups("evidence", EvidenceArrival::read),
                            fields.groups("levelBreaks", AskedBreak::read),
                            fields.groups("tries", TriedEdit::read),
                            fields.groups("drafts", WantedDraft::read));
            new References(fields, places, campaign, read.evidence(), briefs).check();
            read.levelBreaks().forEach(each -> broken(each, campaign));
            read.tries().forEach(tried -> tried(tried, campaign));
            for (int index = 0; index < stories.size(); index++) {
                if (fields.findings().isCleanAt("story[" + index + "]")) {
                    new StoryChecks(campaign, stories.get(index), places, fields.findings())
                            .check();
                }
            }
            return read;
        }

        /// Whoever agrees is a brand lead who neither wrote the brief nor asked.
        private void broken(AskedBreak broken, Campaign campaign) {
            if (campaign.findBrief(broken.brief()).isEmpty()) {
                fields.wrong(
                        "CAMPAIGN-012",
                        "levelBreaks",
                        "there is no brief '" + broken.brief() + "'",
                        "");
            }
            campaign.findBrief(broken.brief())
                    .filter(_ -> broken.market() != null)
                    .filter(brief -> !brief.audience().markets().contains(broken.market()))
                    .ifPresent(brief ->
                            fields.wrong(
                                    "CAMPAIGN-012",
                                    "levelBreaks",
                                    "the brief '%s' has no market %s"
                                            .formatted(brief.id(), broken.market()),
                                    ""));
            if (!broken.owner().isBlank() && !campaign.team().has(broken.owner())) {
                fields.wrong(
                        "CAMPAIGN-012",
                        "levelBreaks",
                        "'" + Findings.shortened(broken.owner()) + "' is not on the team",
                        "Maybe add them to 'team'.");
            }
            String agreed = broken.agreedBy();
            if (agreed == null) {
                return;
            }
            boolean may =
                    !Member.areOne(agreed, broken.owner())
                            && campaign.team().approvers().stream()
                                    .filter(each -> each.role().equals("brand-lead"))
                                    .anyMatch(each -> each.isCalled(agreed));
            if (!may) {
                fields.wrong(
                        "TEAM-003",
                        "levelBreaks",
                        "'%s' is no brand lead among the approvers who has not asked for it"
                                .formatted(Findings.shortened(agreed)),
                        "Leave agreedBy out where nobody has agreed: it does not count then.");
            }
        }

        private void tried(TriedEdit tried, Campaign campaign) {
            Story story = campaign.findStory(tried.brief()).orElse(null);
            boolean known =
                    switch (tried) {
                        case TriedEdit.Words words -> words.find(story) != null;
                        case TriedEdit.Hook hook ->
                                story != null
                                        && story.otherHooks().stream()
                                                .anyMatch(beat -> beat.id().equals(hook.hook()));
                    };
            if (!known && wanted != Wanted.BRIEFS) {
                fields.wrong(
                        "CAMPAIGN-012",
                        "tries",
                        "the story of '%s' has no such line or hook to try"
                                .formatted(tried.brief()),
                        "Maybe another beat was meant; lines are counted from 1.");
            }
        }

        private void version() {
            Integer version = fields.wholeOrNull("throughline");
            if (version == null && !fields.has("throughline")) {
                fields.missing("throughline", "Maybe begin with: throughline: 1");
            } else if (version != null && version != 1) {
                fields.wrong(
                        "CAMPAIGN-011",
                        "throughline",
                        "version " + version + " of the campaign file is not known",
                        "Maybe it was made for a newer Throughline; this one reads version 1.");
            }
        }

        private void wantedSections(
                @Nullable Brand brand,
                @Nullable Head head,
                @Nullable Team team,
                List<BriefSection.Read> briefs,
                List<Story> stories) {
            if (briefs.isEmpty()) {
                fields.missing("briefs", "A campaign file holds at least one brief.");
            }
            if (wanted == Wanted.BRIEFS) {
                return;
            }
            if (stories.isEmpty() && !fields.has("story")) {
                fields.missing("story", "Say the beats of each brief.");
            }
            if (wanted == Wanted.STORIES) {
                return;
            }
            if (brand == null) {
                fields.missing("brand", "Say who speaks: brand: {name: ..., languages: [en]}.");
            }
            if (head == null) {
                fields.missing("campaign", "Give it a name: campaign: {name: ...}.");
            }
            if (team == null) {
                fields.missing("team", "Say who writes and who approves.");
            } else if (team.approvers().isEmpty()) {
                fields.missing("team", "Name at least one approver; the author cannot approve.");
            }
        }

        private record Head(
                String id,
                String name,
                @Nullable String kind,
                @Nullable Instant clock,
                @Nullable Embargo embargo) {}

        private static Head head(Fields fields) {
            String name = fields.text("name", "Give the campaign a name.");
            String id = fields.textOrNull("id");
            return new Head(
                    id(id == null ? name : id),
                    name,
                    fields.textOrNull("kind"),
                    Reads.instant(fields, "clock"),
                    fields.<@Nullable Embargo>group("embargo", Reading::embargo));
        }

        private static @Nullable Embargo embargo(Fields fields) {
            LocalDate date = Reads.date(fields, "date");
            LocalTime time = Reads.time(fields, "time");
            String zone = fields.text("zone", "Say whose clock shows it.");
            if (!fields.has("date")) {
                fields.missing("date", "Say on which day it ends.");
            }
            if (!fields.has("time")) {
                fields.missing("time", "Say at what time it ends.");
            }
            try {
                return date == null || time == null || zone.isEmpty()
                        ? null
                        : new Embargo(date, time, ZoneId.of(zone));
            } catch (DateTimeException wrong) {
                fields.wrong(
                        "CAMPAIGN-011",
                        "zone",
                        "'" + Findings.shortened(zone) + "' is no time zone",
                        "Maybe Europe/Berlin.");
                return null;
            }
        }

        private Brand brand(Fields fields) {
            logo = LogoSection.brand(fields);
            Map<String, String> colours = fields.textsByName("colours");
            colours.forEach((role, value) -> {
                if (!value.matches("#[0-9A-Fa-f]{6}")) {
                    fields.wrong(
                            "CAMPAIGN-011",
                            "colours",
                            "'" + Findings.shortened(value) + "' is no color",
                            "Maybe \"#1F2430\", in quotes.");
                }
            });
            List<String> languages = fields.texts("languages");
            return new Brand(
                    fields.text("name", "Say who speaks."),
                    languages.isEmpty() ? List.of("en") : languages,
                    colours,
                    fields.texts("avoid"),
                    captions(fields));
        }

        private static @Nullable CaptionStyle captions(Fields fields) {
            String word = fields.textOrNull("captions");
            if (word == null) {
                return null;
            }
            CaptionStyle style = CaptionStyle.find(word).orElse(null);
            if (style == null) {
                KnownWords known =
                        KnownWords.of(
                                Arrays.stream(CaptionStyle.values())
                                        .map(CaptionStyle::key)
                                        .toList());
                fields.wrong(
                        "CAMPAIGN-010",
                        "captions",
                        "'" + Findings.shortened(word) + "' is no style of captions",
                        known.hint(word));
            }
            return style;
        }

        /// The markets that the file describes, and for those it only names the shipped table.
        private List<MarketProfile> markets(List<BriefSection.Read> briefs) {
            Map<Market, MarketProfile> profiles = new LinkedHashMap<>();
            fields.groups("markets", Reading::market).stream()
                    .flatMap(Optional::stream)
                    .forEach(profile -> profiles.put(profile.market(), profile));
            MarketTable table = MarketTable.shipped();
            for (BriefSection.Read read : briefs) {
                for (Market market : read.brief().audience().markets()) {
                    if (!profiles.containsKey(market)) {
                        table.find(market)
                                .ifPresentOrElse(
                                        profile -> profiles.put(market, profile),
                                        () -> unknownMarket(read, market));
                    }
                }
            }
            return List.copyOf(profiles.values());
        }

        private void unknownMarket(BriefSection.Read read, Market market) {
            Places.Place place = places.of(read);
            fields.findings()
                    .add(
                            "CAMPAIGN-012",
                            place.line(),
                            place.path() + ".audience.markets",
                            "no language and time zone are known for " + market,
                            "Maybe add them: markets: [{market: "
                                    + market
                                    + ", language: .., zone: ..}].");
        }

        private static Optional<MarketProfile> market(Fields fields) {
            Market market = Reads.market(fields, "market");
            MarketProfile known = MarketTable.shipped().find(market).orElse(null);
            String language = fields.textOrNull("language");
            String zone = fields.textOrNull("zone");
            if (language == null && known != null) {
                language = known.language();
            }
            if (zone == null && known != null) {
                zone = known.zone().getId();
            }
            if (language == null || zone == null) {
                fields.missing("market", "Give its language and its zone.");
                return Optional.empty();
            }
            try {
                return Optional.of(new MarketProfile(market, language, ZoneId.of(zone)));
            } catch (DateTimeException wrong) {
                fields.wrong(
                        "CAMPAIGN-011",
                        "zone",
                        "'" + Findings.shortened(zone) + "' is no time zone",
                        "Maybe Europe/Berlin.");
                return Optional.empty();
            }
        }

        private static LocalAnswer answer(Fields fields) {
            Instant at = Reads.instant(fields, "at");
            return new LocalAnswer(
                    Reads.id(fields, "brief", BriefId::new),
                    Reads.market(fields, "market"),
                    fields.text("rule", "Say which rule asked."),
                    fields.text("by", "Say who answered."),
                    at == null ? Instant.EPOCH : at,
                    fields.flag("lifts", true),
                    fields.text("says", "Say what was answered."));
        }

        /// Everybody whom the brief names, else everybody whom its story shows or lets speak.
        private List<Brief> withPeople(
                List<BriefSection.Read> briefs, List<Person> people, List<Story> stories) {
            List<Brief> full = new ArrayList<>();
            for (BriefSection.Read read : briefs) {
                Optional<Story> story =
                        stories.stream()
                                .filter(one -> one.brief().equals(read.brief().id()))
                                .findFirst();
                Set<PersonId> ids = new LinkedHashSet<>();
                if (read.people() != null) {
                    ids.addAll(read.people());
                } else {
                    story.ifPresent(one -> References.peopleIn(one).forEach(ids::add));
                }
                boolean said = read.people() != null || story.isPresent();
                full.add(
                        read.brief()
                                .withPeople(
                                        said
                                                ? people.stream()
                                                        .filter(person -> ids.contains(person.id()))
                                                        .toList()
                                                : null));
            }
            return full;
        }

        private @Nullable Path rulebook() {
            String name = fields.textOrNull("rulebook");
            if (name == null) {
                return null;
            }
            if (!PeopleSection.isPlainName(name)) {
                fields.wrong(
                        "MEDIA-021",
                        "rulebook",
                        "'" + Findings.shortened(name) + "' is not the plain name of a file",
                        "Maybe put the rulebook beside the campaign file and give its name alone.");
                return null;
            }
            return file.toAbsolutePath().resolveSibling(name);
        }

        private String baseName() {
            return Objects.requireNonNull(file.getFileName())
                    .toString()
                    .replaceAll("\\.[^.]*$", "");
        }
    }
}
