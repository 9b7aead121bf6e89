package org.throughline.rules.wording;

import org.throughline.data.rulebook.WordingList;

/// A phrase of a wording list at one place of a text.
///
/// @param list name of the list
/// @param phrase as the list writes it
/// @param start where it begins in the text as written, in UTF-16 units
/// @param end where it ends, exclusive; an inflected word ends where the word does
/// @param masked whether the phrase is never shown in full
public record WordingMatch(String list, String phrase, int start, int end, boolean masked) {

    /// The phrase as it may be shown.
    public String shown() {
        return masked ? WordingList.masked(phrase) : phrase;
    }
}
