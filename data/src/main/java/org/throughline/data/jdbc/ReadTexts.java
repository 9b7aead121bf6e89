package org.throughline.data.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.throughline.data.json.Documents;

/// Kept texts as records. A text that is read again gives the record that it gave before, as long
/// as there is room: nobody can change a record, and another text is another record, so nothing has
/// to be told when something is kept. Thread-safe.
final class ReadTexts {

    /// Bytes of heap for each character that is remembered; a record takes several times its text.
    private static final long HEAP_A_CHARACTER = 64;

    private record Text(Class<? extends Record> type, String text) {}

    private final Documents documents;
    private final Cache<Text, Record> known =
            Caffeine.newBuilder()
                    .maximumWeight(Runtime.getRuntime().maxMemory() / HEAP_A_CHARACTER)
                    .weigher((Text text, Record _) -> text.text().length())
                    .executor(Runnable::run)
                    .build();

    ReadTexts(Documents documents) {
        this.documents = documents;
    }

    /// @throws org.throughline.data.json.NotReadable where the text is no document of this type
    <T extends Record> T read(String text, Class<T> type) {
        return type.cast(
                known.get(new Text(type, text), wanted -> documents.read(wanted.text(), type)));
    }
}
