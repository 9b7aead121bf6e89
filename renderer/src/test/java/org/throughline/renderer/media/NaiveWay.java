package org.throughline.renderer.media;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Java2DFrameConverter;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.timeline.Band;
import org.throughline.renderer.timeline.Canvas;
import org.throughline.renderer.timeline.Encoding;

/// The benchmark's draft as it is first written with JavaCV: every frame becomes a BufferedImage,
/// is drawn on with Java2D, scaled bicubically like the others do, and is turned back. The sound is
/// copied in as it is, with nothing mixed or leveled, so that this does less than the others.
final class NaiveWay {
    private static final int CAPTION_FRAMES = 120;

    private final Path folder;
    private final Canvas canvas;
    private final BenchJob job;
    private final Java2DFrameConverter in = new Java2DFrameConverter();
    private final Java2DFrameConverter out = new Java2DFrameConverter();
    private final BufferedImage picture;
    private final BufferedImage[] bands = new BufferedImage[6];

    private NaiveWay(Path folder, Canvas canvas) throws Exception {
        this.folder = folder;
        this.canvas = canvas;
        job = new BenchJob(folder, canvas);
        for (int i = 0; i < bands.length; i++) {
            bands[i] = band(job.band(i));
        }
        picture =
                new BufferedImage(
                        canvas.widthPx(), canvas.heightPx(), BufferedImage.TYPE_3BYTE_BGR);
    }

    public static void main(String[] arguments) throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        var folder = Path.of(arguments[0]);
        boolean quick = arguments[1].equals("q");
        new NaiveWay(
                        folder,
                        quick
                                ? new Canvas(270, 480, FrameRate.THIRTY)
                                : new Canvas(1080, 1920, FrameRate.THIRTY))
                .run();
    }

    private void run() throws Exception {
        try (var recorder =
                new FFmpegFrameRecorder(
                        folder.resolve("naive.mp4").toFile(),
                        canvas.widthPx(),
                        canvas.heightPx(),
                        2)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodecName("libopenh264");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
            recorder.setVideoBitrate(Encoding.draft(canvas).videoKbps() * 1000);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(30);
            recorder.setGopSize(60);
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(48_000);
            recorder.setAudioBitrate(160_000);
            recorder.start();
            for (int shot = 0; shot < 6; shot += 2) {
                beat(recorder, shot);
            }
            sound(recorder);
            recorder.stop();
        }
    }

    private void beat(FFmpegFrameRecorder recorder, int shot) throws Exception {
        try (var first = open(shot);
                var second = open(shot + 1)) {
            for (int frame = 0; frame < 2 * BenchJob.SHOT; frame++) {
                var graphics = picture.createGraphics();
                graphics.setRenderingHint(
                        RenderingHints.KEY_INTERPOLATION,
                        RenderingHints.VALUE_INTERPOLATION_BICUBIC);
                if (frame < BenchJob.SHOT) {
                    draw(graphics, first);
                }
                int fade = frame - (BenchJob.SHOT - BenchJob.FADE);
                if (fade >= 0) {
                    float share = Math.min(1, (fade + 1f) / (BenchJob.FADE + 1));
                    graphics.setComposite(
                            AlphaComposite.getInstance(AlphaComposite.SRC_OVER, share));
                    draw(graphics, second);
                    graphics.setComposite(AlphaComposite.SrcOver);
                }
                int within = frame % BenchJob.SHOT;
                if (within >= 10 && within < 10 + CAPTION_FRAMES) {
                    int caption = shot + frame / BenchJob.SHOT;
                    graphics.drawImage(
                            bands[caption],
                            canvas.widthPx() / 12,
                            canvas.heightPx() * 6 / 10,
                            null);
                }
                graphics.dispose();
                recorder.record(out.convert(picture));
            }
        }
    }

    private FFmpegFrameGrabber open(int shot) throws Exception {
        var grabber = new FFmpegFrameGrabber(job.source(BenchJob.sourceOf(shot)).toFile());
        grabber.start();
        grabber.setVideoFrameNumber(BenchJob.inOf(shot));
        return grabber;
    }

    private void draw(Graphics2D graphics, FFmpegFrameGrabber grabber) throws Exception {
        var frame = in.convert(grabber.grabImage());
        if (frame == null) {
            throw new IllegalStateException("A source ended early.");
        }
        double ratio =
                Math.max(
                        canvas.widthPx() / (double) frame.getWidth(),
                        canvas.heightPx() / (double) frame.getHeight());
        int width = (int) Math.round(frame.getWidth() * ratio);
        int height = (int) Math.round(frame.getHeight() * ratio);
        graphics.drawImage(
                frame,
                (canvas.widthPx() - width) / 2,
                (canvas.heightPx() - height) / 2,
                width,
                height,
                null);
    }

    private BufferedImage band(Band band) throws Exception {
        byte[] rgba = Files.readAllBytes(folder.resolve("bands").resolve(band.fileName()));
        var image = new BufferedImage(band.widthPx(), band.heightPx(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < rgba.length; i += 4) {
            int argb =
                    (rgba[i + 3] & 0xFF) << 24
                            | (rgba[i] & 0xFF) << 16
                            | (rgba[i + 1] & 0xFF) << 8
                            | (rgba[i + 2] & 0xFF);
            image.setRGB(i / 4 % band.widthPx(), i / 4 / band.widthPx(), argb);
        }
        return image;
    }

    private void sound(FFmpegFrameRecorder recorder) throws Exception {
        for (int round = 0; round < 3; round++) {
            try (var grabber = new FFmpegFrameGrabber(job.source(1).toFile())) {
                grabber.start();
                for (var frame = grabber.grabSamples(); frame != null; ) {
                    recorder.recordSamples(
                            grabber.getSampleRate(), grabber.getAudioChannels(), frame.samples);
                    frame = grabber.grabSamples();
                }
            }
        }
    }
}
