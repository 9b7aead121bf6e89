package org.throughline.rules.row;

import java.util.Arrays;

/// A set of condition numbers. Confined while it is filled, then only read.
public final class Bits {

    private final long[] words;

    Bits(int size) {
        this.words = new long[(size >> 6) + 1];
    }

    private Bits(long[] words) {
        this.words = words;
    }

    Bits copy() {
        return new Bits(words.clone());
    }

    /// An empty set of the same size.
    Bits none() {
        return new Bits(new long[words.length]);
    }

    Bits and(Bits others) {
        Bits both = copy();
        both.add(others);
        return both;
    }

    void add(Bits others) {
        for (int word = 0; word < words.length; word++) {
            words[word] |= others.words[word];
        }
    }

    /// Leaves only what is in both.
    void keep(Bits others) {
        for (int word = 0; word < words.length; word++) {
            words[word] &= others.words[word];
        }
    }

    void set(int number) {
        words[number >> 6] |= 1L << number;
    }

    void set(int[] numbers) {
        for (int number : numbers) {
            set(number);
        }
    }

    void clear(int[] numbers) {
        for (int number : numbers) {
            words[number >> 6] &= ~(1L << number);
        }
    }

    boolean has(int number) {
        return (words[number >> 6] & (1L << number)) != 0;
    }

    /// The next number of the set, this one or a later; -1 where there is none.
    int next(int from) {
        int word = from >> 6;
        if (word >= words.length) {
            return -1;
        }
        long left = words[word] & (-1L << from);
        while (left == 0) {
            word++;
            if (word == words.length) {
                return -1;
            }
            left = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits bits && Arrays.equals(words, bits.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
