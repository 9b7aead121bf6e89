package org.throughline.data.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The sample campaign "Lights back on", as the files that a person would have written.
public final class SampleCampaign {

    private static final String CAMPAIGN = "lights-back-on.yaml";

    /// Files that lie beside the campaign file.
    private static final List<String> BESIDE = List.of("tindrel.json");

    private SampleCampaign() {}

    /// Writes the campaign file, and what it names beside it, into a folder.
    ///
    /// @return the campaign file
    public static Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : BESIDE) {
                if (SampleCampaign.class.getResource(name) != null) {
                    write(name, folder);
                }
            }
            return write(CAMPAIGN, folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + folder, unwritable);
        }
    }

    private static Path write(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in =
                Objects.requireNonNull(SampleCampaign.class.getResourceAsStream(name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
