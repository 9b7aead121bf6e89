package org.throughline.data.story;

import org.jspecify.annotations.Nullable;

/// One market's version of a text.
///
/// @param text empty: this market neither reads nor hears it
/// @param backTranslation what it says, in the author's language
/// @param by who wrote it
/// @param writtenFor the author's line that it was written for, where that line is another one by
///   now; absent: the one beside it, as far as is known
public record LocalText(
        String text,
        @Nullable String backTranslation,
        @Nullable String by,
        @Nullable String writtenFor) {

    /// One that was written for the line beside it.
    public LocalText(String text, @Nullable String backTranslation, @Nullable String by) {
        this(text, backTranslation, by, null);
    }

    /// The same words with what they say, in the author's language.
    public LocalText saying(@Nullable String back) {
        return new LocalText(text, back, by, writtenFor);
    }

    /// The same words under somebody's name.
    public LocalText by(@Nullable String author) {
        return new LocalText(text, backTranslation, author, writtenFor);
    }

    /// The same words, which somebody found right for the line that stands beside them now.
    public LocalText stillRight() {
        return new LocalText(text, backTranslation, by, null);
    }

    /// As it stands once the author's line reads otherwise.
    LocalText besideAnother(String before, String now) {
        return writtenFor(writtenFor == null ? before : writtenFor, now);
    }

    /// The same words, which were written for one line and stand beside one.
    public LocalText writtenFor(String line, String now) {
        boolean fits = line.isBlank() || line.equals(now) || isLeftOut();
        return new LocalText(text, backTranslation, by, fits ? null : line);
    }

    /// Whether the author's line has changed since it was written.
    public boolean isOutdated() {
        return writtenFor != null;
    }

    /// Whether this market neither reads nor hears it.
    public boolean isLeftOut() {
        return text.isBlank();
    }
}
