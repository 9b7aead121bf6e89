package org.throughline.renderer.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the files of a job folder.
public final class JobJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.INFER_PROPERTY_MUTATORS)
                    .changeDefaultVisibility(checker ->
                            checker.withIsGetterVisibility(
                                    com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility
                                            .NONE))
                    .build();

    private JobJson() {}

    /// Writes an order or an answer.
    public static void write(Path file, Object value) throws IOException {
        Files.write(file, bytes(value));
    }

    /// Reads an order or an answer.
    public static <T> T read(Path file, Class<T> type) {
        return MAPPER.readValue(file, type);
    }

    /// Reads what was kept; nothing where it is not there or was damaged.
    public static <T> Optional<T> find(Path file, Class<T> type) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(file, type));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /// The same of bytes.
    public static <T> Optional<T> find(byte[] bytes, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(bytes, type));
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }

    /// The text over which a segment is hashed.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
