package org.throughline.planner.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.PersonId;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.data.time.Speed;

/// Reads one shot. Its place may be left to its neighbors, so it is read before it is placed.
final class ShotSection {

    /// A shot whose range is not settled yet.
    ///
    /// @param from first frame, where the file says it
    /// @param to frame after the last, where the file says it
    record Unplaced(
            Fields fields,
            @Nullable Long from,
            @Nullable Long to,
            Function<FrameRange, Shot> place) {}

    private static final String ZOOM_HINT =
            "Maybe zoom: in, zoom: out, or zoom: {in: 12} (percent).";

    private final Fields fields;
    private final FrameRate rate;
    private final Map<MediaId, List<PersonId>> shown;
    private final Function<Fields, Localized> texts;

    ShotSection(
            Fields fields,
            FrameRate rate,
            Map<MediaId, List<PersonId>> shown,
            Function<Fields, Localized> texts) {
        this.fields = fields;
        this.rate = rate;
        this.shown = shown;
        this.texts = texts;
    }

    Unplaced read() {
        Transition begins = begins();
        Function<FrameRange, Shot> place;
        if (fields.flag("dark", false)) {
            place = at -> new Shot.Dark(at, begins);
        } else if (fields.has("card")) {
            Localized card =
                    Objects.requireNonNullElse(fields.group("card", texts), Localized.of(""));
            place = at -> new Shot.Card(at, begins, card);
        } else {
            place = footage(begins);
        }
        return new Unplaced(fields, frame("from"), frame("to"), place);
    }

    private Function<FrameRange, Shot> footage(Transition begins) {
        if (!fields.has("media")) {
            fields.missing("media", "Maybe media: kofi-lamp, or dark: true, or card: {text: ...}.");
            return at -> new Shot.Dark(at, begins);
        }
        MediaId media = Reads.id(fields, "media", MediaId::new);
        Duration in = Reads.moment(fields, "in", rate);
        Framing framing =
                Objects.requireNonNullElse(
                        fields.group("framing", ShotSection::framing), Framing.CENTER);
        List<PersonId> people =
                fields.names("people")
                        ? Reads.ids(fields, "people", PersonId::new)
                        : shown.getOrDefault(media, List.of());
        boolean ownSound = fields.flag("ownSound", false);
        String says = Objects.requireNonNullElse(fields.textOrNull("says"), "");
        Duration begin = in == null ? Duration.ZERO : in;
        Zoom zoom = zoom();
        Speed speed = speed();
        return at ->
                new Shot.Footage(
                        at, begins, media, begin, framing, people, ownSound, says, zoom, speed);
    }

    private @Nullable Long frame(String key) {
        Duration moment = Reads.moment(fields, key, rate);
        return moment == null ? null : Long.valueOf(rate.nearestFrame(moment));
    }

    private Transition begins() {
        if (!fields.has("begins")) {
            return new Transition.Cut();
        }
        if (fields.isGroup("begins")) {
            return Objects.requireNonNullElse(
                    fields.group("begins", ShotSection::transition), new Transition.Cut());
        }
        if (!"cut".equals(fields.textOrNull("begins"))) {
            fields.wrong(
                    "CAMPAIGN-010",
                    "begins",
                    "a shot begins with a cut, a crossfade or a dip",
                    "Maybe begins: cut, or begins: {crossfade: 12}, or begins: {dip: 6} (frames).");
        }
        return new Transition.Cut();
    }

    private static Transition transition(Fields fields) {
        Integer crossfade = fields.wholeOrNull("crossfade");
        Integer dip = fields.wholeOrNull("dip");
        Integer frames = crossfade == null ? dip : crossfade;
        if (frames == null || frames < 1 || frames > 120 || (crossfade != null && dip != null)) {
            fields.wrong(
                    "CAMPAIGN-011",
                    "crossfade",
                    "a transition is a crossfade or a dip of 1 to 120 frames",
                    "Maybe begins: {crossfade: 12}.");
            return new Transition.Cut();
        }
        return crossfade == null ? new Transition.Dip(frames) : new Transition.Crossfade(frames);
    }

    private @Nullable Zoom zoom() {
        if (!fields.has("zoom")) {
            return null;
        }
        if (fields.isGroup("zoom")) {
            return fields.group("zoom", ShotSection::zoom);
        }
        String way = fields.textOrNull("zoom");
        if (way != null && !way.equals("in") && !way.equals("out")) {
            fields.wrong(
                    "CAMPAIGN-010",
                    "zoom",
                    "a still zooms in or out, not '" + Findings.shortened(way) + "'",
                    ZOOM_HINT);
        }
        return new Zoom("out".equals(way), Zoom.USUAL_PERCENT);
    }

    private static @Nullable Zoom zoom(Fields fields) {
        Integer in = fields.wholeOrNull("in");
        Integer out = fields.wholeOrNull("out");
        Integer percent = in == null ? out : in;
        if (percent == null
                || percent < Zoom.LEAST_PERCENT
                || percent > Zoom.MOST_PERCENT
                || (in != null && out != null)) {
            fields.wrong(
                    "CAMPAIGN-011",
                    in == null ? "out" : "in",
                    "a zoom goes in or out by %d to %d percent%s"
                            .formatted(
                                    Zoom.LEAST_PERCENT,
                                    Zoom.MOST_PERCENT,
                                    percent == null ? "" : ", not by " + percent),
                    ZOOM_HINT);
            return null;
        }
        return new Zoom(in == null, percent);
    }

    /// A number or a ratio in quotes.
    private @Nullable Speed speed() {
        String written = fields.numberOrTextOrNull("speed");
        if (written == null) {
            return null;
        }
        try {
            return Speed.parse(written);
        } catch (IllegalArgumentException wrong) {
            fields.wrong(
                    "CAMPAIGN-011",
                    "speed",
                    String.valueOf(wrong.getMessage()),
                    "Maybe speed: 2, speed: 0.5, or speed: \"2/3\".");
            return null;
        }
    }

    private static Framing framing(Fields fields) {
        boolean padded = fields.flag("padded", false);
        List<Integer> focus = fields.wholes("focus");
        if (focus.isEmpty()) {
            return new Framing(padded, 500, 500);
        }
        if (focus.size() != 2 || focus.stream().anyMatch(part -> part < 0 || part > 1000)) {
            fields.wrong(
                    "CAMPAIGN-011",
                    "focus",
                    "a focus is two numbers from 0 to 1000, across and down, not " + focus,
                    "Maybe focus: [500, 400].");
            return Framing.CENTER;
        }
        return new Framing(padded, focus.get(0), focus.get(1));
    }
}
