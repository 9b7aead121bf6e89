package org.throughline.data.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /// The campaign file's text.
    public static String text() {
        try {
            return new String(bytes(CAMPAIGN), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + CAMPAIGN, unreadable);
        }
    }

    private static Path write(String name, Path folder) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SampleCampaign.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
