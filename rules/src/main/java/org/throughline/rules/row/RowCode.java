package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// The conditions of all rows of a file in one array of numbers. Immutable.
///
/// A row is the keys that must all hold, behind their count; then groups of keys of which any one
/// must hold, each behind its count; 0; then exceptions, each a group of keys that except together;
/// 0. A row that no single key is likely to rule out is filed under every key of its first group.
final class RowCode {

    private final int[] numbers;
    private final int[] starts;
    private final boolean[] byGroup;

    private RowCode(int[] numbers, int[] starts, boolean[] byGroup) {
        this.numbers = numbers;
        this.starts = starts;
        this.byGroup = byGroup;
    }

    /// Names every key a row is filed under.
    ///
    /// @param every stands for a key where the row asks for none
    void filedUnder(int row, int every, IntConsumer keys) {
        int at = starts[row];
        int all = numbers[at];
        if (byGroup[row]) {
            int group = at + all + 1;
            for (int i = 1; i <= numbers[group]; i++) {
                keys.accept(numbers[group + i]);
            }
        } else {
            keys.accept(all == 0 ? every : numbers[at + 1]);
        }
    }

    /// A key that must hold beside the one a row is filed under, the least likely of them.
    ///
    /// @param otherwise where the row asks for no other
    int besideFiling(int row, int otherwise) {
        int at = starts[row] + (byGroup[row] ? 1 : 2);
        return at <= starts[row] + numbers[starts[row]] ? numbers[at] : otherwise;
    }

    /// Whether all conditions hold; says nothing of exceptions. A row that is filed under several
    /// keys is met under the first alone.
    ///
    /// @param key what it was met under
    /// @param anywhere every key that holds for the brief or any item
    boolean mayHold(int row, int key, Bits anywhere, Bits bits) {
        if (byGroup[row]) {
            int first = starts[row] + numbers[starts[row]] + 2;
            while (!anywhere.has(numbers[first])) {
                first++;
            }
            if (numbers[first] != key) {
                return false;
            }
        }
        return exceptions(row, bits) >= 0;
    }

    boolean holds(int row, Bits bits) {
        return mayHold(row, bits, bits);
    }

    /// Whether all conditions are possible, and nothing excepts the row.
    ///
    /// @param possible what holds, and what may yet hold
    /// @param bits what holds
    boolean mayHold(int row, Bits possible, Bits bits) {
        int at = exceptions(row, possible);
        if (at < 0) {
            return false;
        }
        while (numbers[at] != 0) {
            int end = at + numbers[at];
            at++;
            while (at <= end && bits.has(numbers[at])) {
                at++;
            }
            if (at > end) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /// Whether any condition of a row, exceptions left aside, has one of these keys.
    boolean asksAny(int row, Bits keys) {
        int at = starts[row];
        int end = at + numbers[at];
        while (true) {
            while (at++ < end) {
                if (keys.has(numbers[at])) {
                    return true;
                }
            }
            if (numbers[at] == 0) {
                return false;
            }
            end = at + numbers[at];
        }
    }

    /// Where the exceptions of a row begin whose conditions hold; -1 where one does not.
    private int exceptions(int row, Bits bits) {
        int at = starts[row];
        int end = at + numbers[at];
        while (at++ < end) {
            if (!bits.has(numbers[at])) {
                return -1;
            }
        }
        while (numbers[at] != 0) {
            end = at + numbers[at];
            at++;
            while (at <= end && !bits.has(numbers[at])) {
                at++;
            }
            if (at > end) {
                return -1;
            }
            at = end + 1;
        }
        return at + 1;
    }

    /// Writes rows one after the other. Confined to one thread.
    static final class Writer {

        private final KeyRing keys;
        private final int[] starts;
        private final boolean[] byGroup;
        private int[] numbers;
        private int rows;
        private int size;
        private final List<Integer> all = new ArrayList<>();
        private final List<int[]> groups = new ArrayList<>();
        private final List<int[]> exceptions = new ArrayList<>();

        Writer(int rows, KeyRing keys) {
            this.keys = keys;
            this.starts = new int[rows];
            this.byGroup = new boolean[rows];
            this.numbers = new int[Math.max(16, rows * 8)];
        }

        void ask(Keys asked) {
            if (asked.together()) {
                for (int number : asked.numbers()) {
                    all.add(number);
                }
            } else {
                groups.add(asked.numbers());
            }
        }

        void except(Keys excepted) {
            if (excepted.together()) {
                exceptions.add(excepted.numbers());
            } else {
                for (int number : excepted.numbers()) {
                    exceptions.add(new int[] {number});
                }
            }
        }

        /// The least likely comes first, so that most rows are ruled out by one look.
        void end() {
            all.sort((one, other) -> Double.compare(likelihood(one), likelihood(other)));
            groups.sort((one, other) -> Double.compare(likelihood(one), likelihood(other)));
            starts[rows] = size;
            byGroup[rows] =
                    !groups.isEmpty()
                            && (all.isEmpty()
                                    || likelihood(groups.getFirst()) < likelihood(all.getFirst()));
            add(all.size());
            all.forEach(this::add);
            add(groups);
            add(exceptions);
            rows++;
            all.clear();
            groups.clear();
            exceptions.clear();
        }

        private double likelihood(int... group) {
            double sum = 0;
            for (int number : group) {
                sum += keys.likelihood(number);
            }
            return sum;
        }

        private void add(List<int[]> lists) {
            for (int[] list : lists) {
                add(list.length);
                for (int number : list) {
                    add(number);
                }
            }
            add(0);
        }

        private void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        RowCode done() {
            return new RowCode(Arrays.copyOf(numbers, size), starts, byGroup);
        }
    }
}
