package org.throughline.planner;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the screens in the language of the page at hand.
public final class Texts {

    /// Name of the resource bundle.
    public static final String BUNDLE = "messages";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Texts() {}

    /// The text of a key, with `{0}` ... filled in; in English where no page is at hand, as in a
    /// mail.
    public static String text(String key, Object... values) {
        return VaadinService.getCurrent() == null
                ? new MessageFormat(
                                ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key),
                                Locale.ENGLISH)
                        .format(values)
                : I18NProvider.translate(key, values);
    }

    /// A day within a sentence, such as `3 Mar 2027`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// The label of a word of the vocabulary, such as `topic`, `grief-and-loss`. A word without a
    /// label of its own is shown as it is spelled, with spaces.
    public static String word(String dimension, String key) {
        String name = "word." + dimension + "." + key;
        return named(name) ? text(name) : spelled(key);
    }

    /// The same label within a sentence.
    public static String wordWithin(String dimension, String key) {
        String label = word(dimension, key);
        boolean name = label.length() < 2 || !Character.isLowerCase(label.charAt(1));
        return name ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /// What somebody's role is called; one that the vocabulary does not know is shown as it is
    /// spelled, with spaces.
    public static String role(String role) {
        return named("role." + role) ? text("role." + role) : spelled(role);
    }

    /// What somebody in a role does, in a few words; empty where the vocabulary does not know it.
    public static String does(String role) {
        String key = "role." + role + ".does";
        return named(key) ? text(key) : "";
    }

    private static boolean named(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).containsKey(key);
    }

    private static String spelled(String key) {
        String words = key.substring(key.lastIndexOf('/') + 1).replace('-', ' ').replace('_', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
