package org.throughline.planner.words;

/// Where a text stands in a story.
///
/// @param beat id of its beat; empty for what is published beside the video
/// @param number counted from 0 among those of its kind in the beat
record TextPlace(String beat, Kind kind, int number) {

    /// What kind of text it is.
    enum Kind {
        SPOKEN("spoken"),
        CARD("card"),
        SHOWN("shown"),
        POST("post"),
        /// Captions of a file that was brought; they are changed by bringing another one.
        CAPTIONS("captions");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static final TextPlace OF_POST = new TextPlace("", Kind.POST, 0);

    /// Whether its words can be written by themselves.
    boolean isWritten() {
        return kind != Kind.CAPTIONS;
    }
}
