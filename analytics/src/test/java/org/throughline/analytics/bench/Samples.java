package org.throughline.analytics.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where published series lie that the project measures itself by and does not hold itself: beside
/// the project, or where the property `throughline.samples` says.
public final class Samples {

    private Samples() {}

    /// The folder of series; it need not be there.
    public static Path series() {
        return Path.of(System.getProperty("throughline.samples", "../../shared/samples"))
                .resolve("series");
    }

    public static boolean areThere() {
        return Files.isDirectory(series());
    }
}
