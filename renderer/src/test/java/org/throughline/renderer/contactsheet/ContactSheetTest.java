package org.throughline.renderer.contactsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Outcome;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;
import org.throughline.renderer.timeline.Rgb;

class ContactSheetTest {

    private static final Letterer LETTERER = new Letterer(FontBook.shipped());
    private static final Rgb INK = new Rgb(0, 0, 0);

    @Test
    void each_shot_has_its_picture_its_time_its_words_and_who_made_it() throws Exception {
        var board = board(Samples.US, Platform.INSTAGRAM_REELS);
        var cells = SheetCell.of(board);

        assertThat(cells)
                .hasSize(
                        board.telling().beats().stream()
                                .mapToInt(beat -> beat.shots().size())
                                .sum());
        assertThat(cells.getFirst().name()).startsWith("1").contains("hook");
        assertThat(cells.getFirst().at().from()).isZero();
        assertThat(cells.getLast().at().to()).isEqualTo(board.frames());
        assertThat(cells.getFirst().caption()).isNotEmpty();
        assertThat(cells.getFirst().madeBy()).contains("chosen: ");
    }

    @Test
    void pictures_stand_in_the_order_of_their_shots() throws Exception {
        var sheet = new ContactSheet(board(Samples.US, Platform.INSTAGRAM_REELS));
        var pictures = new HashMap<Integer, byte[]>();
        for (int frame : sheet.frames()) {
            pictures.put(frame, picture(color(frame)));
        }

        var page = read(sheet.jpeg(LETTERER, pictures));

        int at = 0;
        int row = -1;
        for (int frame : sheet.frames()) {
            int[] found = find(page, color(frame));
            assertThat(found[1]).isGreaterThanOrEqualTo(row);
            if (found[1] == row) {
                assertThat(found[0]).isGreaterThan(at);
            }
            at = found[0];
            row = found[1];
        }
        assertThat(sheet.jpeg(LETTERER, pictures))
                .isEqualTo(
                        new ContactSheet(board(Samples.US, Platform.INSTAGRAM_REELS))
                                .jpeg(LETTERER, pictures));
    }

    @Test
    void a_sheet_without_pictures_is_dark_where_they_would_be() throws Exception {
        var page =
                read(
                        new ContactSheet(board(Samples.US, Platform.LINKEDIN))
                                .jpeg(LETTERER, Map.of()));

        assertThat(find(page, new Color(0x111111))[1]).isPositive();
        assertThat(page.getWidth()).isBetween(page.getHeight() / 2, page.getHeight() * 4);
    }

    @Test
    void what_no_font_draws_is_named_and_what_is_too_long_is_cut_within_its_width() {
        var text = new SheetText(LETTERER, "en");

        var hostile = text.block("<b>%s</b> {0} \u202e ok \ue000\u0000\n x", 20, INK, 900, 3);
        assertThat(hostile.lines()).containsExactly("<b>%s</b> {0} [U+202E] ok [U+E000][U+0000] x");

        assertThat(
                        text.block("b" + "a\u0301".repeat(2) + "\u0301".repeat(40), 20, INK, 900, 3)
                                .lines())
                .containsExactly("ba\u0301[U+0061]");

        var words = text.block("One two three four five six seven eight nine", 20, INK, 120, 3);
        assertThat(words.lines()).hasSize(3);
        assertThat(words.lines().getLast()).endsWith("\u2026");
        var one = text.block("a".repeat(10_000), 20, INK, 120, 4);
        assertThat(one.lines()).hasSize(4);
        for (var block : List.of(words, one)) {
            assertThat(block.lines())
                    .allSatisfy(line ->
                            assertThat(LETTERER.widthPx(line, 20, "en")).isLessThanOrEqualTo(120));
        }
        assertThat(text.block(" \n ", 20, INK, 120, 4).lines()).isEmpty();
    }

    private static Color color(int frame) {
        return Color.getHSBColor((frame * 37 % 360) / 360f, 1, 0.9f);
    }

    private static byte[] picture(Color color) throws IOException {
        var picture = new BufferedImage(90, 160, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 90; x++) {
                picture.setRGB(x, y, color.getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /// The first pixel, row by row, around which a color stands.
    private static int[] find(BufferedImage page, Color wanted) {
        for (int y = 20; y < page.getHeight() - 20; y += 4) {
            for (int x = 20; x < page.getWidth() - 20; x += 4) {
                if (near(page.getRGB(x, y), wanted) && near(page.getRGB(x + 16, y + 16), wanted)) {
                    return new int[] {x, y};
                }
            }
        }
        throw new AssertionError("no picture is " + wanted);
    }

    private static boolean near(int rgb, Color wanted) {
        var seen = new Color(rgb);
        return Math.abs(seen.getRed() - wanted.getRed())
                        + Math.abs(seen.getGreen() - wanted.getGreen())
                        + Math.abs(seen.getBlue() - wanted.getBlue())
                < 24;
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static Storyboard board(Market market, Platform platform) {
        var maker =
                new StoryboardMaker(
                        PlatformProfiles.shipped(), CaptionStandards.shipped(), LETTERER);
        var telling = Samples.telling(Samples.lamp(), market, platform);
        return switch (maker.lay(telling, Samples.facts(), 360)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }
}
