package org.throughline.planner.mail;

import static org.throughline.planner.Texts.text;

import java.util.Locale;

/// What came of a letter, in a sentence.
public final class CarriedWords {

    private CarriedWords() {}

    /// With the server's own words behind it, where it said some.
    public static String says(Carried carried) {
        String sentence =
                switch (carried) {
                    case Carried.Taken() -> text("mail.taken");
                    case Carried.NotTaken(Carried.Trouble trouble, _) ->
                            text(
                                    "mail.trouble."
                                            + trouble.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'));
                    case Carried.Unknown(_) -> text("mail.unknown");
                };
        String words = carried.words();
        return words.isEmpty() ? sentence : sentence + " " + text("mail.words", words);
    }
}
