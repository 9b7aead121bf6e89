package org.throughline.data.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// One change of a rulebook that is not published yet.
public sealed interface DraftChange {

    /// What it changes: the id of a rule or card; of a row beside the rules its kind and name, such
    /// as `words:claims`.
    String id();

    /// What people call it.
    default String called() {
        return id();
    }

    /// Whether it turns a shipped card.
    default boolean isOfACard() {
        return this instanceof Turn || this instanceof Adopt;
    }

    /// A new rule, or another form of one.
    record Put(Rule rule) implements DraftChange {
        @Override
        public String id() {
            return rule.id();
        }
    }

    /// A rule less.
    ///
    /// @param rule as it last stood, so that it can be brought back
    record Drop(Rule rule) implements DraftChange {
        @Override
        public String id() {
            return rule.id();
        }
    }

    /// A row beside the rules, new or in another form.
    sealed interface Own extends DraftChange permits Words, Sensitive, Days, Voice {}

    /// A list of phrases that rules name.
    record Words(WordingList list) implements Own {
        @Override
        public String id() {
            return "words:" + list.name();
        }

        @Override
        public String called() {
            return list.name();
        }
    }

    /// Something that makes a video sensitive.
    record Sensitive(SensitivityRow row) implements Own {
        @Override
        public String id() {
            return "sensitive:" + row.id();
        }

        @Override
        public String called() {
            return row.id();
        }
    }

    /// The days of one name in one market.
    ///
    /// @param rows one or more, all of that name and market
    record Days(List<CalendarDays> rows) implements Own {

        public Days {
            rows = List.copyOf(rows);
            long names = rows.stream().map(Days::called).distinct().count();
            if (names != 1) {
                throw new IllegalArgumentException("days of one name in one market, not " + rows);
            }
        }

        @Override
        public String id() {
            return id(rows.getFirst());
        }

        /// A name may be long and hold anything, so the id holds a digest of it.
        public static String id(CalendarDays days) {
            UUID name = UUID.nameUUIDFromBytes(days.name().getBytes(StandardCharsets.UTF_8));
            return "days:" + days.market().code() + "-" + name;
        }

        @Override
        public String called() {
            return called(rows.getFirst());
        }

        private static String called(CalendarDays days) {
            return days.market().code() + " " + days.name();
        }
    }

    /// How the brand speaks in a language.
    record Voice(BrandVoice voice) implements Own {
        @Override
        public String id() {
            return "voice:" + voice.language();
        }

        @Override
        public String called() {
            return voice.language();
        }
    }

    /// A row beside the rules less.
    ///
    /// @param row as it last stood, so that it can be brought back
    record Without(Own row) implements DraftChange {
        @Override
        public String id() {
            return row.id();
        }

        @Override
        public String called() {
            return row.called();
        }
    }

    /// A guideline card softened or switched off.
    record Turn(CardChange card) implements DraftChange {
        @Override
        public String id() {
            return card.card();
        }
    }

    /// A card that is to hold again as it was shipped.
    ///
    /// @param card its id
    /// @param was what the brand had decided
    record Adopt(String card, CardChange was) implements DraftChange {
        @Override
        public String id() {
            return card;
        }
    }
}
