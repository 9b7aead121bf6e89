package org.throughline.analytics.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/// Tells how much of a file has been read: its bytes are read twice, once to see what they are and
/// once row by row. Confined to one thread.
final class ReadBytes {

    /// Told no more often than that, since nobody sees more.
    private static final long STEP = 1 << 19;

    private final double all;
    private final DoubleConsumer share;
    private long read;
    private long told;

    /// @param size of the file in bytes
    /// @param share hears numbers from 0 to 1, each larger than the one before
    ReadBytes(long size, DoubleConsumer share) {
        this.all = 2.0 * size;
        this.share = share;
    }

    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                add(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                add(n);
                return n;
            }
        };
    }

    private void add(int n) {
        read += Math.max(0, n);
        if (read - told >= STEP && read <= all) {
            told = read;
            share.accept(read / all);
        }
    }
}
