package org.throughline.planner.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.PostText;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Story;
import org.throughline.data.story.Voice;

/// Checks that every name in a campaign means something, and only one thing.
final class References {

    private final Fields fields;
    private final Places places;
    private final Campaign campaign;
    private final List<EvidenceArrival> evidence;
    private final List<BriefSection.Read> briefs;

    References(
            Fields fields,
            Places places,
            Campaign campaign,
            List<EvidenceArrival> evidence,
            List<BriefSection.Read> briefs) {
        this.fields = fields;
        this.places = places;
        this.campaign = campaign;
        this.evidence = evidence;
        this.briefs = briefs;
    }

    /// Everybody whom a story shows or lets speak, in the order of the story.
    static Stream<PersonId> peopleIn(Story story) {
        return story.allBeats()
                .flatMap(beat ->
                        Stream.concat(
                                beat.shots().stream().flatMap(References::seen),
                                beat.lines().stream().flatMap(References::heard)))
                .distinct();
    }

    private static Stream<PersonId> seen(Shot shot) {
        return switch (shot) {
            case Shot.Footage footage -> footage.people().stream();
            case Shot.Dark dark -> Stream.empty();
            case Shot.Card card -> Stream.empty();
        };
    }

    private static Stream<PersonId> heard(Line line) {
        return Stream.ofNullable(line.by());
    }

    void check() {
        once("person", campaign.people(), person -> person.id().value());
        once("media", campaign.media(), item -> item.id().value());
        once("brief", briefs, read -> read.brief().id().value());
        Set<PersonId> people = new HashSet<>(campaign.people().stream().map(Person::id).toList());
        for (MediaItem item : campaign.media()) {
            item.people().forEach(id -> known("person", id, people, item));
        }
        for (BriefSection.Read read : briefs) {
            List<PersonId> named = read.people() == null ? List.of() : read.people();
            named.forEach(id -> known("person", id, people, read));
            once("claim", read.brief().claims(), claim -> claim.id().value());
        }
        Set<String> stories = new HashSet<>();
        for (Story story : campaign.stories()) {
            if (!stories.add(story.brief().value())) {
                add(story, "CAMPAIGN-013", "the brief '" + story.brief() + "' has two stories", "");
            }
            story(story, people);
        }
        evidence.forEach(this::evidence);
    }

    private void evidence(EvidenceArrival arrival) {
        boolean known =
                campaign.findBrief(arrival.brief()).stream()
                        .flatMap(brief -> brief.claims().stream())
                        .anyMatch(claim -> claim.id().equals(arrival.claim()));
        if (!known) {
            fields.wrong(
                    "CAMPAIGN-012",
                    "evidence",
                    "the brief '%s' has no claim '%s'".formatted(arrival.brief(), arrival.claim()),
                    "");
        }
    }

    private void story(Story story, Set<PersonId> people) {
        List<String> ids = briefs.stream().map(read -> read.brief().id().value()).toList();
        if (campaign.findBrief(story.brief()).isEmpty()) {
            unknown("brief", story.brief().value(), ids, story);
        }
        Set<ClaimId> claims =
                new HashSet<>(
                        campaign
                                .findBrief(story.brief())
                                .map(Brief::claims)
                                .orElse(List.of())
                                .stream()
                                .map(Claim::id)
                                .toList());
        Set<MediaId> media = new HashSet<>(campaign.media().stream().map(MediaItem::id).toList());
        if (story.music() != null) {
            known("media", story.music().media(), media, story);
        }
        if (story.logo() != null) {
            known("media", story.logo().media(), media, story);
        }
        story.roomTones().forEach(room -> known("media", room.media(), media, room));
        PostText post = story.postText();
        if (post != null) {
            post.claims().forEach(id -> known("claim", id, claims, post));
        }
        for (Beat beat : story.allBeats().toList()) {
            for (Shot shot : beat.shots()) {
                if (shot instanceof Shot.Footage footage) {
                    known("media", footage.media(), media, shot);
                    footage.people().forEach(id -> known("person", id, people, shot));
                }
            }
            for (Line line : beat.lines()) {
                heard(line).forEach(id -> known("person", id, people, line));
                line.claims().forEach(id -> known("claim", id, claims, line));
                voices(line).forEach(voice -> known("media", voice.media(), media, line));
            }
            for (ScreenText text : beat.texts()) {
                text.claims().forEach(id -> known("claim", id, claims, text));
            }
            for (Sound sound : beat.sounds()) {
                known("media", sound.media(), media, sound);
            }
        }
    }

    private static Stream<Voice> voices(Line line) {
        return Stream.concat(Stream.ofNullable(line.voice()), line.voices().values().stream());
    }

    private <T> void known(String what, T id, Set<T> known, Object at) {
        if (!known.contains(id) && !id.toString().equals("unreadable")) {
            unknown(what, id.toString(), known.stream().map(Object::toString).toList(), at);
        }
    }

    private void unknown(String what, String id, Collection<String> known, Object at) {
        add(
                at,
                "CAMPAIGN-012",
                "there is no " + what + " '" + id + "'",
                known.isEmpty()
                        ? "Maybe it is missing from the file."
                        : KnownWords.of(known.stream().sorted().toList()).hint(id));
    }

    private <T> void once(String what, List<T> all, java.util.function.Function<T, String> name) {
        List<String> seen = new ArrayList<>();
        for (T one : all) {
            String id = name.apply(one);
            if (seen.contains(id) && !id.equals("unreadable")) {
                add(one, "CAMPAIGN-013", "the " + what + " '" + id + "' stands here twice", "");
            }
            seen.add(id);
        }
    }

    private void add(Object at, String code, String message, String hint) {
        Places.Place place = places.of(at);
        fields.findings().add(code, place.line(), place.path(), message, hint);
    }
}
