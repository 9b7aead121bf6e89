package org.throughline.renderer.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.Speed;
import org.throughline.renderer.interchange.EditList.Cut;
import org.throughline.renderer.interchange.EditList.Marker;
import org.throughline.renderer.interchange.EditList.Sound;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Soundtrack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An OpenTimelineIO timeline: one picture track, as many sound tracks of a role as sounds lie over
/// each other, beats and rules as markers, who does each step in the metadata. Schemas: Timeline.1,
/// Stack.1, Track.1, Clip.2, Gap.1, Transition.1, LinearTimeWarp.1, Effect.1, Marker.2.
final class OtioFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "OTIO_SCHEMA";
    private static final int FIRST_HOUR = 1;

    private final EditList list;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final double rate;

    private OtioFile(EditList list) {
        this.list = list;
        this.rate = list.rate().numerator() / (double) list.rate().denominator();
    }

    static String write(EditList list) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new OtioFile(list).timeline())
                + "\n";
    }

    private ObjectNode timeline() {
        var timeline = object("Timeline.1", list.name());
        var own = nodes.objectNode().put("fingerprint", list.fingerprint());
        var reasons = own.putArray("steps");
        list.reasons().forEach(reasons::add);
        if (!list.gone().isEmpty()) {
            var gone = own.putArray("notesNotInCut");
            list.gone().forEach(gone::add);
        }
        ((ObjectNode) timeline.get("metadata")).set("throughline", own);
        timeline.set("global_start_time", time(new Timecode(list.rate()).hours(FIRST_HOUR), rate));
        var tracks = item("Stack.1", "tracks");
        var children = tracks.putArray("children");
        children.add(pictures());
        for (Placement.Role role : Placement.Role.values()) {
            lanes(role).forEach(lane -> children.add(track(role, lane)));
        }
        // editing programs keep the markers of a timeline here, not at its tracks
        var markers = (ArrayNode) tracks.get("markers");
        list.markers().forEach(marker -> markers.add(marker(marker)));
        timeline.set("tracks", tracks);
        return timeline;
    }

    private ObjectNode pictures() {
        var track = item("Track.1", "picture").put("kind", "Video");
        var children = track.putArray("children");
        for (Cut cut : list.cuts()) {
            var joins = cut.joins();
            if (joins.dissolve() > 0) {
                children.add(transition("SMPTE_Dissolve", "crossfade", joins.dissolve(), 0));
            } else if (joins.isDip()) {
                children.add(
                        transition(
                                "Custom_Transition",
                                "dip to black",
                                joins.toBlack(),
                                joins.fromBlack()));
            }
            children.add(picture(cut));
        }
        return track;
    }

    private ObjectNode picture(Cut cut) {
        String file = cut.file();
        if (file == null && cut.shown().equals("dark")) {
            return gap(range(0, cut.at().length(), rate));
        }
        var clip = item("Clip.2", cut.says().isBlank() ? cut.shown() : cut.says());
        clip.set("source_range", range(cut.in(), cut.at().length(), rate));
        warp(clip, cut.speed());
        zoom(clip, cut.zoom());
        if (file == null) {
            var card = object("GeneratorReference.1", cut.shown());
            card.put("generator_kind", "SolidColor").putNull("available_range");
            card.putObject("parameters").put("text", cut.says());
            return refer(clip, card);
        }
        return refer(clip, file(file));
    }

    /// A speed is an effect of the clip; how long the clip is in its track stays in its source
    /// range.
    private void warp(ObjectNode clip, Speed speed) {
        if (!speed.isAsFilmed()) {
            effects(clip)
                    .add(
                            object("LinearTimeWarp.1", "speed")
                                    .put("effect_name", "LinearTimeWarp")
                                    .put("time_scalar", speed.ratio()));
        }
    }

    /// No schema of the format holds a zoom; programs that do not know the name pass it by.
    private void zoom(ObjectNode clip, @Nullable Zoom zoom) {
        if (zoom != null) {
            var effect = object("Effect.1", "slow zoom").put("effect_name", "throughline.zoom");
            ((ObjectNode) effect.get("metadata"))
                    .putObject("throughline")
                    .put("fromPercent", zoom.away() ? 100 + zoom.percent() : 100)
                    .put("toPercent", zoom.away() ? 100 : 100 + zoom.percent());
            effects(clip).add(effect);
        }
    }

    private static ArrayNode effects(ObjectNode clip) {
        return (ArrayNode) clip.get("effects");
    }

    private ObjectNode file(String name) {
        return object("ExternalReference.1", name)
                .put("target_url", name)
                .putNull("available_range");
    }

    private static ObjectNode refer(ObjectNode clip, ObjectNode reference) {
        clip.putObject("media_references").set("DEFAULT_MEDIA", reference);
        return clip.put("active_media_reference_key", "DEFAULT_MEDIA");
    }

    private ObjectNode transition(String type, String name, int before, int after) {
        var transition = object("Transition.1", name).put("transition_type", type);
        transition.set("in_offset", time(before, rate));
        transition.set("out_offset", time(after, rate));
        return transition;
    }

    /// Sounds of a role, each lane without overlap.
    private List<List<Sound>> lanes(Placement.Role role) {
        var lanes = new ArrayList<List<Sound>>();
        list.sounds().stream()
                .filter(sound -> sound.role() == role)
                .sorted((one, other) -> Long.compare(one.at().from(), other.at().from()))
                .forEach(sound ->
                        lanes.stream()
                                .filter(lane -> lane.getLast().at().to() <= sound.at().from())
                                .findFirst()
                                .orElseGet(() -> {
                                    var lane = new ArrayList<Sound>();
                                    lanes.add(lane);
                                    return lane;
                                })
                                .add(sound));
        return lanes;
    }

    private ObjectNode track(Placement.Role role, List<Sound> lane) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var track = item("Track.1", name).put("kind", "Audio");
        var children = track.putArray("children");
        long at = 0;
        for (Sound sound : lane) {
            if (sound.at().from() > at) {
                children.add(gap(range(0, sound.at().from() - at, Soundtrack.RATE_HZ)));
            }
            var clip = item("Clip.2", sound.file());
            clip.set("source_range", range(sound.in(), sound.at().length(), Soundtrack.RATE_HZ));
            warp(clip, sound.speed());
            children.add(refer(clip, file(sound.file())));
            at = sound.at().to();
        }
        return track;
    }

    private ObjectNode marker(Marker marker) {
        var node = object("Marker.2", marker.name()).put("color", marker.kind().color());
        ((ObjectNode) node.get("metadata"))
                .putObject("throughline")
                .put("kind", marker.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("comment", marker.says());
        node.set("marked_range", range(marker.at().from(), marker.at().length(), rate));
        return node;
    }

    private ObjectNode gap(ObjectNode range) {
        return item("Gap.1", "").set("source_range", range);
    }

    private ObjectNode item(String schema, String name) {
        var item = object(schema, name).put("enabled", true).putNull("source_range");
        item.putArray("effects");
        item.putArray("markers");
        return item;
    }

    private ObjectNode object(String schema, String name) {
        var object = nodes.objectNode().put(SCHEMA, schema).put("name", name);
        object.putObject("metadata");
        return object;
    }

    private ObjectNode range(long from, long length, double rate) {
        var range = nodes.objectNode().put(SCHEMA, "TimeRange.1");
        range.set("start_time", time(from, rate));
        range.set("duration", time(length, rate));
        return range;
    }

    private ObjectNode time(long value, double rate) {
        return nodes.objectNode()
                .put(SCHEMA, "RationalTime.1")
                .put("rate", rate)
                .put("value", (double) value);
    }
}
