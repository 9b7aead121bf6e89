package org.throughline.rules.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many patterns in one pass, in time that does not grow with their number. Immutable, so
/// thread-safe.
///
/// Source: A. V. Aho and M. J. Corasick, Efficient string matching: an aid to bibliographic search,
/// Communications of the ACM 18 (6), 1975. A pattern is a row of symbols, letters or numbers of
/// words.
final class Automaton {

    /// Told of every place at which a pattern stands, those that end first come first.
    interface Hit {

        /// Takes one place, and says whether to go on.
        boolean at(int pattern, int start, int end);
    }

    private static final int NONE = -1;

    private final Transitions transitions;
    private final int[] fail;
    private final int[] pattern;
    private final int[] shorter;
    private final int[] lengths;

    /// @param patterns none is empty, none stands twice
    Automaton(List<int[]> patterns) {
        Trie trie = new Trie(patterns);
        this.transitions = new Transitions(trie.children);
        this.pattern = trie.pattern();
        this.lengths = patterns.stream().mapToInt(each -> each.length).toArray();
        this.fail = new int[pattern.length];
        this.shorter = new int[pattern.length];
        Arrays.fill(shorter, NONE);
        for (int state : trie.byDepth()) {
            trie.children.get(state).forEach((symbol, child) -> link(state, symbol, child));
        }
    }

    /// The longest end of a state's text that is itself the beginning of a pattern.
    private void link(int state, int symbol, int child) {
        if (state != 0) {
            fail[child] = next(fail[state], symbol);
        }
        shorter[child] = pattern[fail[child]] == NONE ? shorter[fail[child]] : fail[child];
    }

    private int next(int state, int symbol) {
        int from = state;
        while (true) {
            int to = transitions.from(from, symbol);
            if (to != NONE) {
                return to;
            }
            if (from == 0) {
                return 0;
            }
            from = fail[from];
        }
    }

    void scan(int[] symbols, Hit hit) {
        int state = 0;
        for (int i = 0; i < symbols.length; i++) {
            state = next(state, symbols[i]);
            int found = pattern[state] == NONE ? shorter[state] : state;
            while (found != NONE) {
                int length = lengths[pattern[found]];
                if (!hit.at(pattern[found], i + 1 - length, i + 1)) {
                    return;
                }
                found = shorter[found];
            }
        }
    }

    /// The beginnings of all patterns. Confined to building.
    private static final class Trie {

        private final List<Map<Integer, Integer>> children = new ArrayList<>();
        private final List<Integer> ending = new ArrayList<>();

        Trie(List<int[]> patterns) {
            add();
            for (int i = 0; i < patterns.size(); i++) {
                int state = 0;
                for (int symbol : patterns.get(i)) {
                    state = children.get(state).computeIfAbsent(symbol, each -> add());
                }
                ending.set(state, i);
            }
        }

        private int add() {
            children.add(new HashMap<>(2));
            ending.add(NONE);
            return ending.size() - 1;
        }

        int[] pattern() {
            return ending.stream().mapToInt(Integer::intValue).toArray();
        }

        int[] byDepth() {
            int[] order = new int[children.size()];
            int known = 1;
            for (int at = 0; at < known; at++) {
                for (int child : children.get(order[at]).values()) {
                    order[known++] = child;
                }
            }
            return order;
        }
    }

    /// State and symbol to the next state, in one open-addressed table.
    private static final class Transitions {

        private final long[] keys;
        private final int[] states;
        private final int mask;

        Transitions(List<Map<Integer, Integer>> children) {
            int size = Integer.highestOneBit(Math.max(children.size(), 8)) * 4;
            this.keys = new long[size];
            this.states = new int[size];
            this.mask = size - 1;
            Arrays.fill(states, NONE);
            for (int state = 0; state < children.size(); state++) {
                int from = state;
                children.get(state).forEach((symbol, to) -> put(from, symbol, to));
            }
        }

        private void put(int state, int symbol, int to) {
            long key = key(state, symbol);
            int at = place(key);
            while (states[at] != NONE) {
                at = (at + 1) & mask;
            }
            keys[at] = key;
            states[at] = to;
        }

        int from(int state, int symbol) {
            long key = key(state, symbol);
            int at = place(key);
            while (states[at] != NONE) {
                if (keys[at] == key) {
                    return states[at];
                }
                at = (at + 1) & mask;
            }
            return NONE;
        }

        private static long key(int state, int symbol) {
            return ((long) state << Integer.SIZE) | (symbol & 0xffff_ffffL);
        }

        private int place(long key) {
            long mixed = key * 0x9e37_79b9_7f4a_7c15L;
            return (int) (mixed >>> 32) & mask;
        }
    }
}
