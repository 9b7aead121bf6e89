package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Encodes on a thread of its own, in order, what is handed over, so that the next frames are made
/// meanwhile. A few frames wait at most.
///
/// Errors: what went wrong with a frame is thrown with a later one, at the latest at the end.
///
/// Threading: confined; the encoder belongs to the other thread until the end.
final class EncodedAside implements AutoCloseable {
    private static final int WAITING = 3;

    private final PictureEncoder encoder;
    private final ExecutorService aside =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("encoder").factory());
    private final Semaphore room = new Semaphore(WAITING);
    private volatile @Nullable Throwable failure;

    /// Takes an encoder over; whoever opened it closes it afterwards.
    EncodedAside(PictureEncoder encoder) {
        this.encoder = encoder;
    }

    /// Hands a frame over; the caller may let go of it at once. Waits while there is no room.
    void write(AVFrame frame) {
        room.acquireUninterruptibly();
        requireSound();
        AVFrame kept = av_frame_clone(frame);
        aside.execute(() -> encode(kept));
    }

    private void encode(AVFrame frame) {
        try {
            if (failure == null) {
                encoder.write(frame);
            }
        } catch (RuntimeException | Error broken) {
            failure = broken;
        } finally {
            av_frame_free(frame);
            room.release();
        }
    }

    /// Encodes to the end.
    void finish() {
        aside.close();
        requireSound();
        encoder.finish();
    }

    private void requireSound() {
        switch (failure) {
            case null -> {}
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable never -> throw new IllegalStateException(never);
        }
    }

    /// Waits until nothing is encoded any more.
    @Override
    public void close() {
        aside.close();
    }
}
