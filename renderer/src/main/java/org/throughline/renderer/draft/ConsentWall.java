package org.throughline.renderer.draft;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Release;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.renderer.telling.Telling;

/// Refuses a draft that shows or lets hear somebody whose signed release does not cover this use,
/// and names the person and the shots.
public final class ConsentWall {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Telling telling;

    public ConsentWall(Telling telling) {
        this.telling = telling;
    }

    /// Each use that somebody's release does not cover.
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        appearances()
                .forEach((id, where) ->
                        telling.plan().people().stream()
                                .filter(person -> person.id().equals(id))
                                .findFirst()
                                .ifPresentOrElse(
                                        person -> check(person, where, problems),
                                        () -> problems.add(unknown(id, where))));
        return problems;
    }

    /// Who is seen or heard, and where: shots by their numbers.
    public Map<PersonId, Set<String>> appearances() {
        var found = new LinkedHashMap<PersonId, Set<String>>();
        int number = 0;
        for (var beat : telling.beats()) {
            for (var shot : beat.shots()) {
                number++;
                if (shot instanceof Shot.Footage footage) {
                    var people = new LinkedHashSet<>(footage.people());
                    people.addAll(peopleIn(footage.media()));
                    for (var person : people) {
                        where(found, person).add("shot " + number);
                    }
                }
            }
            heard(beat, found);
        }
        var music = telling.plan().story().music();
        if (music != null) {
            peopleIn(music.media()).forEach(person -> where(found, person).add("the music"));
        }
        for (var room : telling.plan().story().roomTones()) {
            peopleIn(room.media()).forEach(person -> where(found, person).add("a room tone"));
        }
        return found;
    }

    /// Who speaks a line, recorded or not, since its words are shown as theirs; and whose voice or
    /// sound a recording holds.
    private void heard(Beat beat, Map<PersonId, Set<String>> found) {
        for (var line : beat.lines()) {
            var people = new LinkedHashSet<PersonId>();
            if (line.by() != null) {
                people.add(line.by());
            }
            var voice = line.voiceIn(telling.variant().market());
            if (voice != null) {
                people.addAll(peopleIn(voice.media()));
            }
            people.forEach(person -> where(found, person).add("the voice in beat " + beat.id()));
        }
        for (var sound : beat.sounds()) {
            peopleIn(sound.media())
                    .forEach(person -> where(found, person).add("a sound in beat " + beat.id()));
        }
    }

    private static Set<String> where(Map<PersonId, Set<String>> found, PersonId person) {
        return found.computeIfAbsent(person, _ -> new LinkedHashSet<>());
    }

    private List<PersonId> peopleIn(MediaId media) {
        return telling.findMedia(media).map(MediaItem::people).orElse(List.of());
    }

    private void check(Person person, Set<String> where, List<Problem> problems) {
        var variant = telling.variant();
        var day = day();
        for (var placement : telling.plan().brief().placements()) {
            var release = person.release();
            release.gap(placement, variant.market(), variant.platform(), day)
                    .map(gap ->
                            new Problem(
                                    "DRAFT-003",
                                    "person " + person.id(),
                                    "%s, %s: %s"
                                            .formatted(
                                                    person.name(),
                                                    String.join(", ", where),
                                                    why(gap, release, placement, day)),
                                    "Maybe ask for a release that covers it, or leave the shots out."))
                    .ifPresent(problems::add);
        }
    }

    private String why(Release.Gap gap, Release release, String placement, LocalDate day) {
        var variant = telling.variant();
        return switch (gap) {
            case NOT_SIGNED -> "there is no signed release";
            case LAPSED ->
                    "the release lapsed on %s, this is shown on %s"
                            .formatted(
                                    DAY.format(
                                            Objects.requireNonNull(
                                                    release.until(), "what lapsed had a last day")),
                                    DAY.format(day));
            case PLACEMENT ->
                    "the release covers %s posts only, not %s"
                            .formatted(
                                    release.placements().stream()
                                            .collect(Collectors.joining(" and ")),
                                    placement);
            case MARKET -> "the release does not cover " + variant.market();
            case PLATFORM -> "the release does not cover " + variant.platform().key();
        };
    }

    private LocalDate day() {
        var publish = telling.plan().brief().publish();
        return publish == null
                ? LocalDate.ofInstant(telling.plan().proposedAt(), ZoneOffset.UTC)
                : publish.dateIn(telling.variant().market());
    }

    private static Problem unknown(PersonId id, Set<String> where) {
        return new Problem(
                "DRAFT-003",
                "person " + id,
                id + ", " + String.join(", ", where) + ": the brief does not know this person",
                "Maybe add the person with a signed release.");
    }
}
