package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.measure.Probe;

/// The stretches of a file that are worth looking at first: where somebody speaks, with a little
/// air, and scenes in which nobody does. None crosses a cut, none is shorter than a second.
///
/// Times are seconds. What is null was not there to be measured: a file without sound has no
/// speech.
final class Stretches {
    private static final double LEAST = 1;
    private static final double PAUSE = 1;
    private static final double AIR = 0.2;

    private final List<Probe.Span> scenes = new ArrayList<>();
    private final List<Probe.Span> speech;
    private final List<Probe.Face> faces;
    private final List<Probe.Clip> clips = new ArrayList<>();

    Stretches(
            double seconds,
            @Nullable List<Double> cuts,
            @Nullable List<Probe.Span> speech,
            @Nullable List<Probe.Face> faces) {
        double from = 0;
        for (double cut : cuts == null ? List.<Double>of() : cuts) {
            scenes.add(new Probe.Span(from, cut));
            from = cut;
        }
        scenes.add(new Probe.Span(from, seconds));
        this.speech = speech == null ? List.of() : speech;
        this.faces = faces == null ? List.of() : faces;
    }

    List<Probe.Clip> clips() {
        scenes.forEach(this::scene);
        return clips;
    }

    private void scene(Probe.Span scene) {
        Probe.Span said = null;
        boolean anything = false;
        for (var span : speech) {
            double from = Math.max(scene.from(), span.from() - AIR);
            double to = Math.min(scene.to(), span.to() + AIR);
            if (to <= from) {
                continue;
            }
            anything = true;
            if (said != null && from - said.to() < PAUSE) {
                said = new Probe.Span(said.from(), to);
            } else {
                add(said, "speech");
                said = new Probe.Span(from, to);
            }
        }
        add(anything ? said : scene, anything ? "speech" : "scene");
    }

    private void add(Probe.@Nullable Span span, String what) {
        if (span == null || span.to() - span.from() < LEAST) {
            return;
        }
        boolean face =
                faces.stream().anyMatch(each -> each.at() >= span.from() && each.at() < span.to());
        clips.add(
                new Probe.Clip(
                        thousandths(span.from()),
                        thousandths(span.to()),
                        face ? List.of(what, "face") : List.of(what)));
    }

    private static double thousandths(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
