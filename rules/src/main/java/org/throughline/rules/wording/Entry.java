package org.throughline.rules.wording;

/// A phrase of a list in one language.
///
/// @param phrase as it is written in the list
/// @param harmless whether it takes back what the list finds within it
/// @param masked whether it is never shown in full
record Entry(String list, String phrase, boolean harmless, boolean masked) {

    /// Where it stands in a folded text.
    record Hit(Entry entry, int start, int end) {}
}
