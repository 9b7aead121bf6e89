package org.throughline.rules.wording;

/// A phrase of a wording list at one place of a text.
///
/// @param list name of the list
/// @param phrase as the list writes it
/// @param start where it begins in the text as written, in UTF-16 units
/// @param end where it ends, exclusive; an inflected word ends where the word does
public record WordingMatch(String list, String phrase, int start, int end) {}
