package org.throughline.renderer.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.timeline.Rgb;

class LogoPlateTest {
    private static final Rgb PAPER = Rgb.of("#FBEED9");
    private static final Rgb INK = Rgb.of("#1F2430");

    @Test
    void a_dark_logo_stands_on_paper_and_a_light_one_on_ink() {
        var dark = new LogoPlate(logo(20));
        var light = new LogoPlate(logo(240));

        assertThat(dark.isReadableOn(PAPER)).isTrue();
        assertThat(light.isReadableOn(PAPER)).isFalse();
        assertThat(middleOfTheEdge(dark.on(PAPER, INK))).isEqualTo(PAPER);
        assertThat(middleOfTheEdge(light.on(PAPER, INK))).isEqualTo(INK);
    }

    @Test
    void what_is_clear_in_a_logo_shows_its_plate() {
        var plate = new LogoPlate(logo(20)).on(PAPER, INK);
        int corner = (plate.heightPx() - 40) / 2;

        assertThat(at(plate, corner + 2, corner + 2)).isEqualTo(PAPER);
        assertThat(at(plate, plate.widthPx() / 2, plate.heightPx() / 2))
                .isEqualTo(new Rgb(20, 20, 20));
        assertThat(plate.rgba()[3]).as("its own corners are round").isZero();
    }

    /// A square of one grey in a clear field of 60x40.
    private static PaintedBand logo(int grey) {
        byte[] rgba = new byte[60 * 40 * 4];
        for (int y = 10; y < 30; y++) {
            for (int x = 15; x < 45; x++) {
                int at = (y * 60 + x) * 4;
                rgba[at] = (byte) grey;
                rgba[at + 1] = (byte) grey;
                rgba[at + 2] = (byte) grey;
                rgba[at + 3] = (byte) 255;
            }
        }
        return PaintedBand.picture(60, 40, rgba);
    }

    private static Rgb middleOfTheEdge(PaintedBand band) {
        return at(band, band.widthPx() / 2, 1);
    }

    private static Rgb at(PaintedBand band, int x, int y) {
        byte[] rgba = band.rgba();
        int at = (y * band.widthPx() + x) * 4;
        return new Rgb(rgba[at] & 0xFF, rgba[at + 1] & 0xFF, rgba[at + 2] & 0xFF);
    }
}
