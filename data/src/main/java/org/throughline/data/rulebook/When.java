package org.throughline.data.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;

/// When a row holds: conditions on the brief, and on one and the same item, unless an exception
/// holds. No conditions at all: always, or for every item of the kind.
///
/// Conditions on the brief also see its items: one on a claim's kind holds there if any claim has
/// it.
///
/// @param brief up to 4
/// @param item what `onItem` is about; absent: the brief alone
/// @param onItem up to 4, all on the same item
/// @param except up to 2, each enough to except; on the item where they ask about its kind
public record When(
        List<Condition> brief,
        @Nullable ItemKind item,
        List<Condition> onItem,
        List<Condition> except) {

    public static final int MOST_CONDITIONS = 4;
    public static final int MOST_EXCEPTIONS = 2;

    public When {
        brief = List.copyOf(brief);
        onItem = List.copyOf(onItem);
        except = List.copyOf(except);
        if (brief.size() > MOST_CONDITIONS
                || onItem.size() > MOST_CONDITIONS
                || except.size() > MOST_EXCEPTIONS) {
            throw new IllegalArgumentException(
                    "a row has up to 4 + 4 conditions and 2 exceptions, not "
                            + brief.size()
                            + " + "
                            + onItem.size()
                            + " and "
                            + except.size());
        }
        if (item == null && !onItem.isEmpty()) {
            throw new IllegalArgumentException("conditions on an item say which kind: " + onItem);
        }
    }

    /// Every condition it asks, exceptions included.
    public Stream<Condition> conditions() {
        return Stream.of(brief, onItem, except).flatMap(List::stream);
    }

    public static When always() {
        return new When(List.of(), null, List.of(), List.of());
    }
}
