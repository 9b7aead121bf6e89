package org.throughline.rules.disclosure;

/// One thing about how a video is made that may have to be disclosed.
///
/// @param key how the facts file names it, such as `synthetic=voice`; what it does not name is not
///   known, which is never a no
/// @param says the reason as a sentence
record Trait(String key, String says) {}
