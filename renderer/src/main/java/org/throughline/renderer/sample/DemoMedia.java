package org.throughline.renderer.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The catalog of the demo's own media, all of it drawn or synthesized here and labelled so.
public final class DemoMedia {
    /// Names everything as it looks and sounds now; raised whenever a picture or a sound changes,
    /// so that kept files can be told from old ones.
    public static final String EDITION = "demo-media-1";

    private DemoMedia() {}

    /// The ids of everything there is: clips first, then sounds.
    public static List<String> ids() {
        var ids = new ArrayList<String>();
        DemoClip.all().forEach(clip -> ids.add(clip.id()));
        DemoSound.ALL.forEach(sound -> ids.add(sound.id()));
        return List.copyOf(ids);
    }

    /// The file that an id is drawn to.
    public static String fileName(String id) {
        return clip(id).isPresent() ? id + ".mp4" : id + ".wav";
    }

    /// The clip of an id.
    public static Optional<DemoClip> clip(String id) {
        return DemoClip.find(id);
    }

    /// The samples of a sound's id, mono at 48 kHz.
    public static Optional<float[]> sound(String id) {
        return DemoSound.find(id).map(DemoSound::samples);
    }
}
