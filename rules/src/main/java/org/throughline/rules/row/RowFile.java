package org.throughline.rules.row;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.When;

/// The rows of a rulebook as numbers, each filed under the condition that is least likely to hold,
/// so that a brief meets only the rows that one of its own tags calls up. Immutable.
final class RowFile<T> {

    private record Hold(int row, RuleOutcome.Hold hold) {}

    private final List<T> sources;

    /// What each row is about; the brief where absent.
    private final @Nullable ItemKind[] about;

    private final RowCode code;

    /// Where the rows of a key begin in `filed`; the last are asked of every brief.
    private final int[] starts;

    private final int[] filed;

    /// For each filed row another key that it asks for, or -1: most are ruled out by it, without a
    /// look at the row.
    private final int[] beside;

    private final Map<Hold, Keys> lifts = new HashMap<>();

    RowFile(List<T> sources, Function<T, When> when, KeyRing keys) {
        this.sources = List.copyOf(sources);
        this.about = new @Nullable ItemKind[sources.size()];
        RowCode.Writer writer = new RowCode.Writer(sources.size(), keys);
        for (int row = 0; row < sources.size(); row++) {
            When asked = when.apply(sources.get(row));
            @Nullable ItemKind item = asked.item();
            about[row] = item;
            for (Condition condition : asked.brief()) {
                writer.ask(keys.keys(false, condition));
            }
            for (Condition condition : asked.onItem()) {
                writer.ask(keys.keys(true, condition));
            }
            for (Condition condition : asked.except()) {
                writer.except(keys.keys(isAbout(condition, item), condition));
            }
            writer.end();
            addLifts(row, item, keys);
        }
        this.code = writer.done();
        this.starts = new int[keys.size() + 2];
        this.filed = file();
        this.beside = Arrays.stream(filed).map(row -> code.besideFiling(row, -1)).toArray();
    }

    private int[] file() {
        int last = starts.length - 2;
        for (int row = 0; row < about.length; row++) {
            code.filedUnder(row, last, key -> starts[key + 1]++);
        }
        for (int key = 0; key <= last; key++) {
            starts[key + 1] += starts[key];
        }
        int[] rows = new int[starts[last + 1]];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int row = 0; row < about.length; row++) {
            int filing = row;
            code.filedUnder(row, last, key -> rows[next[key]++] = filing);
        }
        return rows;
    }

    /// What lifts a hold that waits for no answer is a condition like any other.
    private void addLifts(int row, @Nullable ItemKind item, KeyRing keys) {
        if (sources.get(row) instanceof Rule rule) {
            for (RuleOutcome outcome : rule.outcomes()) {
                if (outcome instanceof RuleOutcome.Hold hold) {
                    hold.until()
                            .condition()
                            .ifPresent(condition ->
                                    lifts.put(
                                            new Hold(row, hold),
                                            keys.keys(isAbout(condition, item), condition)));
                }
            }
        }
    }

    static boolean isAbout(Condition condition, @Nullable ItemKind item) {
        return item != null
                && condition.operator() != Operator.NO_ITEM
                && Vocabulary.shipped().dimension(condition.dimension()).item() == item;
    }

    T source(int row) {
        return sources.get(row);
    }

    String about(int row) {
        return View.about(about[row]);
    }

    boolean holds(int row, Bits bits) {
        return code.holds(row, bits);
    }

    /// The rows that are filed under one of these keys or under none, some perhaps twice.
    void filedUnder(Bits keys, IntConsumer rows) {
        int every = starts.length - 2;
        int key = -1;
        while (key < every) {
            // keys that another file brought in call up no row of this one
            int next = keys.next(key + 1);
            key = next < 0 ? every : Math.min(next, every);
            for (int at = starts[key]; at < starts[key + 1]; at++) {
                rows.accept(filed[at]);
            }
        }
    }

    /// Whether a row is about items of a kind; absent: about the video.
    boolean isAbout(int row, @Nullable ItemKind kind) {
        return about[row] == kind;
    }

    /// Whether any condition of a row, exceptions left aside, has one of these keys.
    boolean asksAny(int row, Bits keys) {
        return code.asksAny(row, keys);
    }

    /// Whether all conditions are possible, and nothing excepts the row.
    ///
    /// @param possible what holds, and what may yet hold
    /// @param bits what holds
    boolean mayHold(int row, Bits possible, Bits bits) {
        return code.mayHold(row, possible, bits);
    }

    boolean lifts(int row, RuleOutcome.Hold hold, Bits bits) {
        Keys keys = lifts.get(new Hold(row, hold));
        return keys != null && keys.hold(bits);
    }

    /// The rows that may hold, in the order of the rulebook.
    List<CompiledRow<T>> candidates(List<View> views) {
        Bits anywhere = views.getFirst().bits().copy();
        Map<ItemKind, Bits> ofKind = new EnumMap<>(ItemKind.class);
        for (View view : views) {
            ItemKind kind = view.tags().kind();
            if (kind != null) {
                anywhere.add(view.bits());
                ofKind.computeIfAbsent(kind, any -> anywhere.none()).add(view.bits());
            }
        }
        int[] found = new int[16];
        int count = 0;
        int every = starts.length - 2;
        int key = -1;
        while (key < every) {
            // keys that another file brought in call up no row of this one
            int next = anywhere.next(key + 1);
            key = next < 0 ? every : Math.min(next, every);
            for (int at = starts[key]; at < starts[key + 1]; at++) {
                if (beside[at] >= 0 && !anywhere.has(beside[at])) {
                    continue;
                }
                int row = filed[at];
                ItemKind kind = about[row];
                Bits bits = kind == null ? views.getFirst().bits() : ofKind.get(kind);
                if (bits != null && code.mayHold(row, key, anywhere, bits)) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = row;
                }
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.stream(found, 0, count)
                .mapToObj(row -> new CompiledRow<>(this, row))
                .toList();
    }
}
