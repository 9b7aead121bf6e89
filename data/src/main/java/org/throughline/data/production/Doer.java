package org.throughline.data.production;

/// Who or what did a step.
public sealed interface Doer {

    /// How long a name, a version or what a tool did is at most, in characters.
    int LONGEST = 200;

    /// Somebody did it, and no machine.
    record Person(String name) implements Doer {

        public Person {
            name = said("a person's name", name);
        }
    }

    /// A tool did it, and nobody with it.
    record Tool(ToolUse use) implements Doer {}

    /// Somebody and a tool did it together.
    record Both(String name, ToolUse use, Lead led) implements Doer {

        public Both {
            name = said("a person's name", name);
        }
    }

    /// Which of the two led.
    enum Lead {
        PERSON,
        TOOL
    }

    /// Whether somebody had a part in it.
    default boolean hasPerson() {
        return !(this instanceof Tool);
    }

    /// Whether a tool had a part in it.
    default boolean hasTool() {
        return !(this instanceof Person);
    }

    /// Whether a tool led somebody.
    default boolean isToolLed() {
        return this instanceof Both both && both.led == Lead.TOOL;
    }

    /// A text without blanks around it.
    ///
    /// @throws IllegalArgumentException where it is empty or too long
    static String said(String what, String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s has 1 to %d characters, not '%s'".formatted(what, LONGEST, text));
        }
        return bare;
    }
}
