package org.throughline.renderer.lettering;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Pictures of emoji: those of Noto Emoji as outlines, which stay sharp at every size. A sequence
/// (a person with a skin tone, a family) is one picture. A build without an npm client has none.
///
/// Threading: safe.
final class Emoji {
    private static final String FOLDER = "/org/throughline/renderer/lettering/emoji/";
    private static final String NAMES = FOLDER + "chars.json";
    private static final String PICTURES = FOLDER + "icons.json";

    private static final int TEXT_FORM = 0xFE0E;
    private static final int PICTURE_FORM = 0xFE0F;
    private static final int MOST_KEPT = 64;

    private final boolean carried;
    private @Nullable Map<String, String> names;
    private final Map<String, SVGDocument> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, SVGDocument> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    private Emoji(boolean carried) {
        this.carried = carried;
    }

    /// Those that this build has, if any.
    static Emoji carried() {
        return new Emoji(true);
    }

    static Emoji none() {
        return new Emoji(false);
    }

    /// Whether a cluster asks for a picture: an emoji that is not followed by the sign for its text
    /// form, or any character followed by the sign for its picture.
    static boolean isPicture(String cluster) {
        return cluster.codePoints()
                .anyMatch(point ->
                        point == PICTURE_FORM
                                || (Character.isEmojiPresentation(point)
                                        && cluster.indexOf(TEXT_FORM) < 0));
    }

    boolean has(String cluster) {
        return names().containsKey(key(cluster));
    }

    /// Whether there are any pictures at all.
    boolean isThere() {
        return !names().isEmpty();
    }

    /// Every emoji that has a picture, as it is written, in the order of its code points.
    List<String> all() {
        return names().keySet().stream()
                .sorted()
                .map(key ->
                        Stream.of(key.split("-"))
                                .map(point -> Character.toString(Integer.parseInt(point, 16)))
                                .collect(Collectors.joining()))
                .map(text -> isPicture(text) ? text : text + Character.toString(PICTURE_FORM))
                .toList();
    }

    /// Paints the picture of a cluster into a square.
    synchronized void paint(
            Graphics2D graphics, String cluster, double xPx, double yPx, double sidePx) {
        var own = (Graphics2D) graphics.create();
        try {
            kept.computeIfAbsent(key(cluster), this::picture)
                    .render(
                            (Component) null,
                            own,
                            new ViewBox((float) xPx, (float) yPx, (float) sidePx, (float) sidePx));
        } finally {
            own.dispose();
        }
    }

    /// Paints a ring of one color around where a picture will stand, as letters have a line around
    /// them.
    void paintAround(
            Graphics2D graphics,
            String cluster,
            double xPx,
            double yPx,
            double sidePx,
            double reachPx,
            Color color) {
        int side = (int) Math.ceil(sidePx) + 3;
        var shade = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var inked = shade.createGraphics();
        try {
            paint(inked, cluster, 1, 1, sidePx);
            inked.setComposite(AlphaComposite.SrcIn);
            inked.setColor(color);
            inked.fillRect(0, 0, side, side);
        } finally {
            inked.dispose();
        }
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int turns = 8 * (1 + (int) (reachPx / 2));
        for (int turn = 0; turn < turns; turn++) {
            double angle = 2 * Math.PI * turn / turns;
            graphics.drawImage(
                    shade,
                    AffineTransform.getTranslateInstance(
                            xPx - 1 + reachPx * Math.cos(angle),
                            yPx - 1 + reachPx * Math.sin(angle)),
                    null);
        }
    }

    /// Its code points in hex of four digits or more with hyphens between, without the sign for its
    /// picture.
    private static String key(String cluster) {
        return cluster.codePoints()
                .filter(point -> point != PICTURE_FORM)
                .mapToObj("%04x"::formatted)
                .collect(Collectors.joining("-"));
    }

    private synchronized Map<String, String> names() {
        if (names == null) {
            names = carried ? readNames() : Map.of();
        }
        return names;
    }

    private static Map<String, String> readNames() {
        try (var in = Emoji.class.getResourceAsStream(NAMES)) {
            var names = new HashMap<String, String>();
            if (in != null) {
                JsonMapper.shared()
                        .readTree(in)
                        .properties()
                        .forEach(each -> names.put(each.getKey(), each.getValue().stringValue()));
            }
            return Map.copyOf(names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SVGDocument picture(String key) {
        String name = names().get(key);
        try (var in = Emoji.class.getResourceAsStream(PICTURES)) {
            if (name == null || in == null) {
                throw new IllegalStateException("No picture of " + key);
            }
            String picture =
                    "<svg xmlns='http://www.w3.org/2000/svg'"
                            + " xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 128 128'>"
                            + body(in, name)
                            + "</svg>";
            var read =
                    new SVGLoader()
                            .load(
                                    new ByteArrayInputStream(
                                            picture.getBytes(StandardCharsets.UTF_8)),
                                    null,
                                    LoaderContext.createDefault());
            if (read == null) {
                throw new IllegalStateException("The picture " + name + " does not read");
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The one picture of a file of all, without the others in memory.
    private static String body(InputStream in, String name) {
        try (JsonParser parser = JsonMapper.shared().createParser(in)) {
            enter(parser, "icons");
            enter(parser, name);
            enter(parser, "body");
            return parser.getString();
        }
    }

    /// Goes to the value of a key of the object that begins next.
    private static void enter(JsonParser parser, String key) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.nextToken();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(key);
            parser.nextToken();
            if (found) {
                return;
            }
            parser.skipChildren();
        }
        throw new IllegalStateException("No '" + key + "' among the pictures of emoji");
    }
}
