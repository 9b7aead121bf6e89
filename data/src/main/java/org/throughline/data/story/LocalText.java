package org.throughline.data.story;

import org.jspecify.annotations.Nullable;

/// One market's version of a text.
///
/// @param backTranslation what it says, in the author's language
/// @param by who wrote it
public record LocalText(String text, @Nullable String backTranslation, @Nullable String by) {}
