package org.throughline.renderer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Telling;

/// What a telling asks of its sources and they do not have: pictures up to a time, any picture, any
/// sound. Confined.
final class Shortages {
    private static final double SHORTEST_ROOM_SECONDS = 2;

    private final Telling telling;
    private final Map<MediaId, SourceFacts> sources;
    private final List<Problem> problems = new ArrayList<>();

    private Shortages(Telling telling, Map<MediaId, SourceFacts> sources) {
        this.telling = telling;
        this.sources = sources;
    }

    static List<Problem> of(Telling telling, Map<MediaId, SourceFacts> sources) {
        return new Shortages(telling, sources).problems();
    }

    private List<Problem> problems() {
        telling.beats().forEach(this::beat);
        var music = telling.plan().story().music();
        if (music != null) {
            sound("music", "music", music.media());
        }
        var logo = telling.plan().story().logo();
        if (logo != null) {
            logo(logo.media());
        }
        for (var room : telling.plan().story().roomTones()) {
            sound("room", "a room tone", room.media());
            room(room.media());
        }
        return problems;
    }

    private void logo(MediaId media) {
        var facts = sources.get(media);
        if (facts != null && !(facts.shows() && facts.isStill())) {
            problems.add(
                    new Problem(
                            "DRAFT-019",
                            "logo",
                            "'" + file(media) + "' is no still, and a logo is one",
                            "Maybe a PNG with clear parts."));
        }
    }

    /// What is shorter is heard as a hum when it comes again and again.
    private void room(MediaId media) {
        var facts = sources.get(media);
        if (facts != null && facts.sounds() && facts.seconds() < SHORTEST_ROOM_SECONDS) {
            problems.add(
                    new Problem(
                            "DRAFT-018",
                            "room",
                            "'%s' lasts %s s, and a room tone lasts %s s at least"
                                    .formatted(
                                            file(media),
                                            tenths(facts.seconds()),
                                            tenths(SHORTEST_ROOM_SECONDS)),
                            "Maybe record the empty room for half a minute."));
        }
    }

    private void beat(Beat beat) {
        String place = "beat " + beat.id();
        for (var shot : beat.shots()) {
            if (shot instanceof Shot.Footage footage) {
                picture(place, footage);
                if (footage.ownSound()) {
                    sound(place, "the own sound of a shot", footage.media());
                }
            }
        }
        for (var line : beat.lines()) {
            var voice = line.voiceIn(telling.variant().market());
            if (voice != null) {
                sound(place, "a voice", voice.media());
            }
        }
        beat.sounds().forEach(one -> sound(place, "a sound", one.media()));
    }

    private void picture(String place, Shot.Footage shot) {
        var facts = sources.get(shot.media());
        if (facts == null) {
            return;
        }
        double end =
                shot.in().toMillis() / 1000.0
                        + telling.rate().seconds(shot.at().length()) * shot.pace().ratio();
        if (!facts.shows()) {
            problems.add(
                    new Problem(
                            "DRAFT-012",
                            place,
                            "a picture is wanted, and '" + file(shot.media()) + "' has none",
                            "Maybe another file was meant."));
        } else if (facts.isStill() ? shot.speed() != null : shot.zoom() != null) {
            problems.add(
                    new Problem(
                            "DRAFT-017",
                            place,
                            facts.isStill()
                                    ? "the shot from frame %d has a speed, and '%s' is a still"
                                            .formatted(shot.at().from(), file(shot.media()))
                                    : "the shot from frame %d zooms, and '%s' is no still"
                                            .formatted(shot.at().from(), file(shot.media())),
                            "Maybe another file was meant."));
        } else if (!facts.isStill() && end > facts.seconds() + telling.rate().seconds(1)) {
            problems.add(
                    new Problem(
                            "DRAFT-005",
                            place,
                            "the shot from frame %d needs '%s' up to %s s, and it ends at %s s"
                                    .formatted(
                                            shot.at().from(),
                                            file(shot.media()),
                                            tenths(end),
                                            tenths(facts.seconds())),
                            "Maybe begin earlier in the source, or make the beat shorter."));
        }
    }

    private void sound(String place, String what, MediaId media) {
        var facts = sources.get(media);
        if (facts != null && !facts.sounds()) {
            problems.add(
                    new Problem(
                            "DRAFT-006",
                            place,
                            what + " is wanted, and '" + file(media) + "' has none",
                            "Maybe another file was meant."));
        }
    }

    private String file(MediaId media) {
        return telling.findMedia(media).map(MediaItem::file).orElse(media.value());
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
