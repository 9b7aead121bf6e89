package org.throughline.rules.row;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;

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
        return new Bits(Arrays.copyOf(words, words.length));
    }

    static Bits union(Collection<View> views, int size) {
        Bits union = new Bits(size);
        for (View view : views) {
            for (int word = 0; word < union.words.length; word++) {
                union.words[word] |= view.bits().words[word];
            }
        }
        return union;
    }

    void set(int number) {
        words[number >> 6] |= 1L << number;
    }

    boolean has(int number) {
        return (words[number >> 6] & (1L << number)) != 0;
    }

    void forEach(IntConsumer consumer) {
        for (int word = 0; word < words.length; word++) {
            long left = words[word];
            while (left != 0) {
                consumer.accept((word << 6) + Long.numberOfTrailingZeros(left));
                left &= left - 1;
            }
        }
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
