package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Durable;
import org.throughline.renderer.sample.DemoClip;
import org.throughline.renderer.sample.DemoMedia;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Encoding;

/// Draws the demo's own media and packs it like any footage somebody would bring.
final class DemoDrawing {
    private static final Canvas CANVAS = new Canvas(720, 1280, FrameRate.THIRTY);
    private static final Encoding ENCODING = new Encoding(3500, 128, 60);

    private final Path folder;
    private final Progress progress;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    private DemoDrawing(Path folder, Progress progress, int total) {
        this.folder = folder;
        this.progress = progress;
        this.total = total;
    }

    static List<String> draw(MediaJob.Draw job, Progress progress) {
        int total =
                job.names().stream()
                        .mapToInt(name -> DemoMedia.clip(name).map(DemoClip::frames).orElse(0))
                        .sum();
        var drawing = new DemoDrawing(Path.of(job.folder()), progress, total);
        try {
            Files.createDirectories(drawing.folder);
            return drawing.all(job.names());
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot write demo media to " + job.folder(),
                    failed);
        }
    }

    /// Draws on every core; one clip is drawn by one thread.
    private List<String> all(List<String> names) throws IOException {
        try (var cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var files = new ArrayList<Future<Path>>();
            for (var name : names) {
                files.add(cores.submit(() -> draw(name)));
            }
            var drawn = new ArrayList<String>();
            for (var file : files) {
                drawn.add(file.get().toString());
            }
            return drawn;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritable) {
                throw unwritable;
            }
            if (failed.getCause() instanceof RuntimeException other) {
                throw other;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody stops a job but by ending it", stopped);
        }
    }

    private Path draw(String name) throws IOException {
        var file = folder.resolve(DemoMedia.fileName(name));
        var clip = DemoMedia.clip(name);
        var sound = DemoMedia.sound(name);
        if (clip.isPresent()) {
            Durable.write(file, part -> clip(clip.get(), part));
        } else {
            byte[] wave =
                    wave(
                            sound.orElseThrow(
                                    () -> new IllegalArgumentException("No demo media " + name)));
            Durable.write(file, part -> Files.write(part, wave));
        }
        return file;
    }

    private void clip(DemoClip clip, Path file) throws IOException {
        var pictures = Path.of(file + ".pictures");
        try (var sound = new SoundEncoder(ENCODING.audioKbps())) {
            pictures(clip, pictures);
            sound.encode(stereo(clip.ownSound()));
            Joining.join(CANVAS, List.of(pictures), sound, file);
        } finally {
            Files.deleteIfExists(pictures);
        }
    }

    private void pictures(DemoClip clip, Path file) {
        var painter = clip.painter(CANVAS.widthPx(), CANVAS.heightPx());
        AVFrame painted = av_frame_alloc();
        AVFrame frame = av_frame_alloc();
        try (var graph = new Graph(graphText(), "buffersink@out", 2);
                var encoder = new PictureEncoder(file, CANVAS, ENCODING)) {
            painted.format(AV_PIX_FMT_BGR0);
            painted.width(CANVAS.widthPx());
            painted.height(CANVAS.heightPx());
            painted.colorspace(org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB);
            painted.color_range(org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG);
            Natives.check(av_frame_get_buffer(painted, 0), "picture");
            for (int i = 0; i < clip.frames(); i++) {
                if (!painter.repeats(i)) {
                    Natives.check(av_frame_make_writable(painted), "picture");
                    copy(painter.paint(i), painted);
                    painted.pts(i);
                    graph.lend("buffer@in", painted);
                    av_frame_unref(frame);
                    if (!graph.pull(frame)) {
                        throw Natives.failed("Frame " + i + " of " + clip.id() + " was lost.");
                    }
                }
                encoder.write(frame);
                progress.at(done.incrementAndGet(), total);
            }
            encoder.finish();
        } finally {
            av_frame_free(painted);
            av_frame_free(frame);
        }
    }

    private static String graphText() {
        return "buffer@in=video_size=%dx%d:pix_fmt=bgr0:time_base=1/30:pixel_aspect=1/1:frame_rate=30:colorspace=gbr:range=pc,scale=out_color_matrix=bt709:out_range=limited,format=yuv420p,buffersink@out"
                .formatted(CANVAS.widthPx(), CANVAS.heightPx());
    }

    private static void copy(BufferedImage picture, AVFrame frame) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var plane = new IntPointer(frame.data(0));
        int stride = frame.linesize(0) / 4;
        for (int y = 0; y < picture.getHeight(); y++) {
            plane.position((long) y * stride)
                    .put(pixels, y * picture.getWidth(), picture.getWidth());
        }
    }

    private static Track stereo(float[] mono) {
        var track = new Track(mono.length);
        for (float[] channel : track.channels()) {
            System.arraycopy(mono, 0, channel, 0, mono.length);
        }
        return track;
    }

    private static byte[] wave(float[] mono) {
        var bytes = ByteBuffer.allocate(44 + mono.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(36 + mono.length * 2).put(ascii("WAVEfmt ")).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(48_000).putInt(96_000);
        bytes.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(mono.length * 2);
        for (float sample : mono) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32767), -32768, 32767));
        }
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
