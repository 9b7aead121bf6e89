package org.throughline.planner.demo;

/// Hears what the demo does and why, sentence by sentence.
@FunctionalInterface
public interface Told {

    void says(String sentence);

    /// A line below the last one.
    default void detail(String sentence) {
        says("    " + sentence);
    }
}
