package org.throughline.renderer.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A color of eight bits a channel, sRGB.
public record Rgb(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    /// The dark picture.
    public static final Rgb BLACK = new Rgb(0, 0, 0);

    public Rgb {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException(
                    "Color channels are 0 to 255: " + red + ", " + green + ", " + blue);
        }
    }

    /// Reads `#RRGGBB`.
    @JsonCreator
    public static Rgb of(String text) {
        if (!HEX.matcher(text).matches()) {
            throw new IllegalArgumentException("A color is written #RRGGBB, not " + text);
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return new Rgb(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /// Writes `#RRGGBB`.
    @JsonValue
    public String hex() {
        return "#%02X%02X%02X".formatted(red, green, blue);
    }
}
