package org.throughline.data.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON documents and back.
///
/// The form follows from the types alone:
///
/// | type | JSON |
/// |---|---|
/// | record | object, one key a component; an absent component has no key |
/// | record of one text (an id) | that text |
/// | record with a static `parse(String)` | its `toString()` |
/// | case of a sealed interface | object with `type`, the case's name in kebab-case |
/// | enum | its `key()`, else its name |
/// | `BigDecimal`, dates, times, durations, zones | text |
///
/// Reading is strict: an unknown key, a missing one or another kind of value is [NotReadable], with
/// the place. Thread-safe.
public final class Documents {

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int DEEPEST = 100;

    private final JsonMapper mapper =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private final RecordWriter writer = new RecordWriter(mapper.getNodeFactory());
    private final RecordReader reader = new RecordReader();

    /// The document of a record, on one line.
    public String write(Record document) {
        return mapper.writeValueAsString(tree(document));
    }

    /// The document of a record, indented for people.
    public String writeIndented(Record document) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree(document));
    }

    /// The one form that is hashed and signed: RFC 8785, in UTF-8. A lone surrogate has no UTF-8
    /// form and is refused: two texts must never become the same bytes.
    public byte[] canonical(Record document) {
        return canonical(write(document));
    }

    /// The same for a document that is there as text.
    public byte[] canonical(String json) {
        try {
            ByteBuffer utf8 =
                    StandardCharsets.UTF_8
                            .newEncoder()
                            .encode(
                                    CharBuffer.wrap(
                                            new JsonCanonicalizer(json).getEncodedString()));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfAPair) {
            throw new NotReadable("", "half of a surrogate pair is no text", halfAPair);
        } catch (IOException notJson) {
            throw new NotReadable("", "this is not JSON", notJson);
        }
    }

    /// SHA-256 of the canonical form.
    public String hash(Record document) {
        return Sha256.of(canonical(document));
    }

    public <T extends Record> T read(String json, Class<T> type) {
        return reader.read(parse(json), type);
    }

    public JsonNode tree(Record document) {
        return writer.write(document, document.getClass());
    }

    public JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr();
            throw new NotReadable(
                    place, "this is not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }
}
