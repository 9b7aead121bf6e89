package org.throughline.data.jdbc;

import java.nio.file.Path;
import java.time.Instant;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.PlanSamples;

/// Saves one version of a video after the other, and says so after each: a process to be killed.
final class AcknowledgingWriter {

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) {
        try (Store store = Store.open(Path.of(arguments[0]))) {
            int version =
                    store.inTransaction(kept -> kept.videos().find(campaign(), PlanSamples.BRIEF))
                            .map(Video::version)
                            .orElse(0);
            while (true) {
                version++;
                save(store, version);
                System.out.println(version);
                System.out.flush();
            }
        }
    }

    private static void save(Store store, int version) {
        store.useTransaction(kept -> {
            kept.videos()
                    .keep(
                            new Video(
                                    campaign(),
                                    version,
                                    PlanSamples.brief(),
                                    PlanSamples.story(),
                                    "Ida",
                                    Instant.EPOCH));
            kept.audit().add(Instant.EPOCH, "Ida", "edit video", campaign(), "v" + version);
        });
    }

    private static String campaign() {
        return StoreTest.campaign().id();
    }
}
