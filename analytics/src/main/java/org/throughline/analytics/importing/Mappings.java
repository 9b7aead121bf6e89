package org.throughline.analytics.importing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How tables of no known layout are read.
///
/// @param given what a person says now; goes before everything
/// @param remembered what was said before, by the fingerprint of the header it was said of
public record Mappings(@Nullable TableMapping given, Map<String, TableMapping> remembered) {

    public static final Mappings NONE = new Mappings(null, Map.of());

    public Mappings {
        remembered = Map.copyOf(remembered);
    }

    public static Mappings of(@Nullable TableMapping given) {
        return new Mappings(given, Map.of());
    }

    Optional<Layouts.Recognized> given(Header header) {
        return Optional.ofNullable(given).flatMap(each -> each.recognize(header));
    }

    Optional<Layouts.Recognized> remembered(Header header) {
        return remembered.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(remembered.get(header.fingerprint()))
                        .flatMap(each -> each.recognize(header));
    }
}
