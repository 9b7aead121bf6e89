package org.throughline.planner.campaign;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.plan.SealScope;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.review.GuestLink;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Moment;
import org.throughline.data.time.FrameRate;

/// Reads who works on a campaign, who is seen in it, and the media that show them.
final class PeopleSection {

    private static final KnownWords ROLES =
            KnownWords.of(ReviewerRole.shipped().stream().map(ReviewerRole::key).toList());
    private static final KnownWords SEALS =
            KnownWords.of(
                    Stream.concat(
                                    Arrays.stream(SealScope.values()).map(SealScope::key),
                                    ReviewerRole.shipped().stream()
                                            .flatMap(role -> role.seals().stream()))
                            .distinct()
                            .toList());

    private PeopleSection() {}

    static Team team(Fields fields) {
        Member author = fields.group("author", PeopleSection::member);
        if (author == null) {
            fields.missing("author", "Maybe author: {name: ..., role: strategist}.");
        }
        List<Member> approvers = fields.groups("approvers", PeopleSection::approver);
        Member by = author == null ? new Member("", "strategist", null, List.of()) : author;
        if (approvers.stream().anyMatch(one -> one.isCalled(by.name()))) {
            fields.wrong(
                    "TEAM-001",
                    "approvers",
                    by.name() + " is the author and may not approve",
                    "Maybe name somebody else; nobody approves their own plan.");
        }
        return new Team(by, approvers, fields.groups("others", PeopleSection::member));
    }

    /// A member whose role and seals are words that rules ask by; a mistyped one could never seal.
    private static Member approver(Fields fields) {
        Member member = member(fields);
        known(fields, "role", List.of(member.role()), ROLES);
        known(fields, "seals", member.seals(), SEALS);
        return member;
    }

    private static void known(Fields fields, String key, List<String> words, KnownWords known) {
        for (String word : words) {
            if (!word.isEmpty() && !known.words().contains(word)) {
                fields.wrong(
                        "TEAM-002",
                        key,
                        "'" + word + "' is nothing that rules ask for",
                        known.hint(word));
            }
        }
    }

    private static Member member(Fields fields) {
        String name = fields.text("name", "Maybe the person's full name.");
        if (GuestLink.isOfGuest(name)) {
            fields.wrong(
                    "TEAM-004",
                    "name",
                    "'" + Findings.shortened(name) + "' ends as the names of guests do",
                    "Leave '(guest)' away; guests come by a link to a draft.");
        }
        return new Member(
                name,
                fields.text("role", "Maybe strategist, brand-lead, legal or local-market."),
                Reads.idOrNull(fields, "market", Market::new),
                fields.texts("seals"));
    }

    static Person person(Fields fields) {
        Release release = fields.group("release", PeopleSection::release);
        return new Person(
                Reads.id(fields, "id", PersonId::new),
                fields.text("name", "Maybe the person's full name."),
                wordOr(fields, "kind", "person-kind", "bystander"),
                fields.word("age", "person-age"),
                fields.word("appears", "appears-as"),
                fields.word("paid", "relation-paid"),
                fields.words("likenessEdits", "likeness-edit"),
                release == null ? Release.NONE : release,
                fields.words("identifyingDetails", "identifying-detail"));
    }

    private static String wordOr(Fields fields, String key, String dimension, String standIn) {
        if (!fields.has(key)) {
            fields.missing(key, "Maybe a word of " + dimension + ".");
            return standIn;
        }
        String word = fields.word(key, dimension);
        return word == null ? standIn : word;
    }

    private static Release release(Fields fields) {
        boolean allMarkets = isAll(fields, "markets");
        boolean allPlatforms = isAll(fields, "platforms");
        List<Platform> platforms = allPlatforms ? List.of() : Reads.platforms(fields, "platforms");
        return new Release(
                wordOr(fields, "state", "release-state", "none"),
                fields.words("placements", "placement"),
                allMarkets ? List.of() : Reads.markets(fields, "markets"),
                allMarkets,
                platforms,
                allPlatforms,
                Reads.date(fields, "until"));
    }

    private static boolean isAll(Fields fields, String key) {
        return fields.has(key) && !fields.isList(key) && "all".equals(fields.textOrNull(key));
    }

    /// One file. Its name is plain: a name that leads out of the media folder is refused.
    static MediaItem media(Fields fields) {
        String file = fields.text("file", "Maybe the file's name in the media folder.");
        if (!file.isEmpty() && !isPlainName(file)) {
            fields.wrong(
                    "MEDIA-021",
                    "file",
                    "'"
                            + Findings.shortened(file)
                            + "' is not the plain name of a file in the media folder",
                    "Maybe move the file into the media folder and give its name alone.");
        }
        return new MediaItem(
                Reads.id(fields, "id", MediaId::new),
                file,
                hash(fields),
                fields.text("source", "Maybe filmed, own, stock, archive, commissioned or drawn."),
                fields.word("licence", "sound-licence"),
                Reads.ids(fields, "people", PersonId::new),
                fields.groups("moments", PeopleSection::moment).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                fields.flag("standIn", false),
                shows(fields),
                fields.texts("tools"));
    }

    private static List<String> shows(Fields fields) {
        List<String> shows = fields.texts("shows");
        for (String word : shows) {
            if (!word.equals(MediaItem.PRODUCT)) {
                fields.wrong(
                        "CAMPAIGN-010",
                        "shows",
                        "'" + Findings.shortened(word) + "' is nothing that rules ask about",
                        "It is product, or absent.");
            }
        }
        return shows;
    }

    static boolean isPlainName(String file) {
        return file.length() <= 120
                && file.chars().allMatch(sign -> sign >= ' ' && "/\\:*?\"<>|".indexOf(sign) < 0)
                && !file.startsWith(".")
                && !file.startsWith("-")
                && !file.isBlank();
    }

    private static String hash(Fields fields) {
        String sha256 = fields.textOrNull("sha256");
        if (sha256 == null) {
            return "";
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            fields.wrong(
                    "CAMPAIGN-011",
                    "sha256",
                    "'" + Findings.shortened(sha256) + "' is no SHA-256",
                    "Maybe 64 lower-case hex digits, as sha256sum prints them.");
            return "";
        }
        return sha256;
    }

    private static Optional<Moment> moment(Fields fields) {
        @Nullable Duration from = Reads.moment(fields, "from", FrameRate.THIRTY);
        @Nullable Duration to = Reads.moment(fields, "to", FrameRate.THIRTY);
        String kind = fields.text("kind", "Maybe sensitive, funny or poignant.");
        String says = fields.text("says", "Maybe what happens in it.");
        if (from == null || to == null || to.compareTo(from) <= 0) {
            fields.wrong(
                    "STORY-002",
                    "from",
                    "a moment runs forward in its source, from a time to a time",
                    "Maybe from: \"00:41.300\", to: \"00:43.100\".");
            return Optional.empty();
        }
        return Optional.of(new Moment(kind, from, to, says));
    }
}
