package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// A campaign of four seconds that passes every gate, to be spoiled in one place at a time, and the
/// sounds it may have. Its footage is its own animatic, which is silent, and a picture, which has
/// no sound at all.
final class SmallCampaign {

    static final String TEXT =
            """
            throughline: 1
            brand: {name: Tindrel, languages: [en]}
            campaign: {name: Small, kind: awareness, clock: 2027-02-15T09:00:00Z}
            markets: [{market: US, language: en, zone: America/New_York}]
            team:
              author: {name: the strategist, role: strategist, market: US}
              approvers:
                - {name: the brand lead, role: brand-lead, seals: [words, pictures]}
                - {name: the second reader, role: second-reader, seals: [story]}
                - {name: the local reviewer, role: local-market, market: US, seals: [words, pictures]}
                - {name: the lawyer, role: legal, seals: [claims]}
            media:
              - {id: clip, file: clip.mp4, source: own, licence: own}
              - {id: still, file: still.png, source: own, licence: own}
              - {id: tone, file: tone.wav, source: own, licence: own}
            briefs:
              - id: small
                title: Small
                goal: {main: awareness, metric: hook-rate, baseline: 0.31, baselineN: 24, target: 0.36, readOutDays: 14, guardrail: completion}
                audience:
                  markets: [US]
                  age: [25-34]
                  relation: [new-to-us]
                  knowledge: newcomer
                  vulnerability: [none]
                  viewing: [sound-off]
                  authorSharesBackground: {US: yes}
                  situation: you have four seconds
                  forThem: that is enough
                feeling: {first: amused, then: moved}
                topics: [tips-and-knowledge]
                stakes: {level: routine, kinds: [], spend: none, reversible: yes}
                message: Four seconds are enough.
                messageShape: one-point
                humour: {kinds: [none], about: []}
                claims: []
                publish: {date: 2027-03-11, time: "18:00"}
                platforms: [tiktok]
                placement: [organic]
                commercial: [none]
                format: list
                trendUse: none
                synthetic: [none]
            story:
              - brief: small
                rate: 30/1
                music: {media: tone, duck: false}
                beats:
                  - {kind: hook, hook: question, from: "00:00.000", to: "00:01.200", shots: [{media: still}]}
                  - kind: message
                    from: "00:01.200"
                    to: "00:02.800"
                    shots: [{media: clip, in: "00:01.200"}]
                    lines: [{text: Four seconds., from: "00:01.200", to: "00:02.400"}]
                  - {kind: ending, ending: payoff, from: "00:02.800", to: "00:04.000", shots: [{media: clip, in: "00:02.800"}]}
            """;

    private static final int RATE_HZ = 48_000;

    private SmallCampaign() {}

    /// The text with one place changed; each pair is what stands there and what shall.
    static String with(String... pairs) {
        String text = TEXT;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }

    /// Two seconds of a tone of this loudness, 0 to 1; of 0 they are silent.
    static Path tone(Path file, double loudness) throws IOException {
        byte[] samples = new byte[2 * RATE_HZ * 2];
        for (int i = 0; i < samples.length / 2; i++) {
            double swing = loudness * Math.sin(2 * Math.PI * 220 * i / RATE_HZ);
            int value = (int) Math.round(swing * Short.MAX_VALUE);
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(RATE_HZ, 16, 1, true, false);
        try (AudioInputStream sound =
                new AudioInputStream(
                        new ByteArrayInputStream(samples), format, samples.length / 2)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    /// A folder with the media of the campaign; the footage is copied from elsewhere.
    static Path media(Path folder, Path clip) throws IOException {
        Files.createDirectories(folder);
        Files.copy(clip, folder.resolve("clip.mp4"));
        still(folder.resolve("still.png"));
        tone(folder.resolve("tone.wav"), 0.3);
        return folder;
    }

    /// A picture that is neither dark nor of one color.
    private static void still(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(270, 480, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, 0x406080 + (x / 30 + y / 30) % 2 * 0x404040);
            }
        }
        ImageIO.write(picture, "png", file.toFile());
    }
}
