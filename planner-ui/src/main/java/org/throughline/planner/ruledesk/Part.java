package org.throughline.planner.ruledesk;

import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.planner.shell.Paths;

/// A part of a rulebook beside its rules, with its pages.
enum Part {
    LISTS("lists", "words:", Paths.RULES_LISTS, Paths.RULES_LIST),
    SENSITIVITIES(
            "sensitivities", "sensitive:", Paths.RULES_SENSITIVITIES, Paths.RULES_SENSITIVITY),
    CALENDAR("calendar", "days:", Paths.RULES_CALENDAR, Paths.RULES_DAYS),
    VOICE("voice", "voice:", Paths.RULES_VOICES, Paths.RULES_VOICE);

    private final String word;
    private final String kind;
    private final String path;
    private final String edit;

    Part(String word, String kind, String path, String edit) {
        this.word = word;
        this.kind = kind;
        this.path = path;
        this.edit = edit;
    }

    String path() {
        return path;
    }

    /// Where a new row is written.
    String edit() {
        return edit;
    }

    /// Where a row is changed.
    String edit(Own row) {
        return edit + "/" + key(row);
    }

    /// The key of one of its texts.
    String text(String name) {
        return "desk." + word + "." + name;
    }

    /// The id of a row out of its address.
    String id(String key) {
        return kind + key;
    }

    /// What tells a row from the others of its part; fits into an address.
    static String key(Own row) {
        return row.id().substring(row.id().indexOf(':') + 1);
    }

    boolean holds(DraftChange change) {
        return change.id().startsWith(kind);
    }
}
