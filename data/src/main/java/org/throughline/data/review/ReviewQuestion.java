package org.throughline.data.review;

/// What a reviewer is asked before a draft is accepted. A key is never renamed.
public enum ReviewQuestion {
    /// Whether somebody who has not read the brief understands what it says.
    CLEAR_MESSAGE("clear-message"),
    /// Whether it sounds like the brand.
    SOUNDS_LIKE_US("sounds-like-us"),
    /// Whether it is right for the people of its market, there and on its day.
    RIGHT_FOR_MARKET("right-for-market");

    private final String key;

    ReviewQuestion(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
