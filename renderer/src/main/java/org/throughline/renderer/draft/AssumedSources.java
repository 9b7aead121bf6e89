package org.throughline.renderer.draft;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.throughline.data.json.Sha256;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;

/// What a plan's media are taken for where they are not at hand: as planned, and long enough.
final class AssumedSources {

    private AssumedSources() {}

    static Map<MediaId, SourceFacts> of(ProductionPlan plan) {
        var facts = new LinkedHashMap<MediaId, SourceFacts>();
        plan.media().forEach(item -> facts.put(item.id(), of(item)));
        return facts;
    }

    private static SourceFacts of(MediaItem item) {
        String name = item.file().toLowerCase(Locale.ROOT);
        boolean still = name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
        // what nobody has hashed yet is told apart by its name
        String sha256 =
                item.sha256().isEmpty()
                        ? Sha256.of(item.id().value().getBytes(StandardCharsets.UTF_8))
                        : item.sha256();
        var id = UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII));
        var container = still ? Container.PNG : Container.MP4;
        return new SourceFacts(
                new Source(new SourceId(id), sha256, container), 1080, 1920, 86_400, true);
    }
}
