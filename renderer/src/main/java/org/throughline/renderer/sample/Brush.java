package org.throughline.renderer.sample;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// The few strokes the scenes are made of, on a sheet of 1080x1920 units.
///
/// Threading: confined.
final class Brush {
    static final double WIDTH = 1080;
    static final double HEIGHT = 1920;

    private final Graphics2D graphics;

    Brush(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /// A brush whose origin, turn and size are moved; strokes of the old one stay where they are.
    Brush at(double x, double y, double scale, double turn) {
        var moved = (Graphics2D) graphics.create();
        moved.translate(x, y);
        moved.rotate(turn);
        moved.scale(scale, scale);
        return new Brush(moved);
    }

    /// A brush that paints only inside a shape.
    Brush inside(Shape shape) {
        var clipped = (Graphics2D) graphics.create();
        clipped.clip(shape);
        return new Brush(clipped);
    }

    /// A brush that paints with this much cover.
    Brush veiled(double alpha) {
        var veiled = (Graphics2D) graphics.create();
        veiled.setComposite(AlphaComposite.SrcOver.derive((float) Math.clamp(alpha, 0.0, 1.0)));
        return new Brush(veiled);
    }

    void fill(Shape shape, Color color) {
        graphics.setPaint(color);
        graphics.fill(shape);
    }

    void oval(double x, double y, double width, double height, Color color) {
        fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height), color);
    }

    void box(double x, double y, double width, double height, double round, Color color) {
        fill(new RoundRectangle2D.Double(x, y, width, height, round, round), color);
    }

    void line(double width, Color color, double... points) {
        stroke(open(points), width, color);
    }

    void stroke(Shape shape, double width, Color color) {
        graphics.setPaint(color);
        graphics.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /// Fills a shape from one color above to another below.
    void shade(Shape shape, Color above, Color below) {
        var bounds = shape.getBounds2D();
        graphics.setPaint(
                new GradientPaint(
                        0, (float) bounds.getMinY(), above, 0, (float) bounds.getMaxY(), below));
        graphics.fill(shape);
    }

    /// Light or shadow that fades from its middle to nothing.
    void glow(double x, double y, double radiusX, double radiusY, Color color, double alpha) {
        var here = at(x, y, 1, 0);
        here.graphics.scale(1, radiusY / radiusX);
        here.graphics.setPaint(
                new RadialGradientPaint(
                        0,
                        0,
                        (float) radiusX,
                        new float[] {0, 0.45f, 1},
                        new Color[] {
                            faint(color, alpha), faint(color, alpha * 0.42), faint(color, 0)
                        }));
        here.graphics.fill(new Ellipse2D.Double(-radiusX, -radiusX, 2 * radiusX, 2 * radiusX));
        here.graphics.dispose();
    }

    void sheet(Color above, Color below) {
        shade(new Rectangle2D.Double(-40, -40, WIDTH + 80, HEIGHT + 80), above, below);
    }

    AffineTransform transform() {
        return graphics.getTransform();
    }

    static Color faint(Color color, double alpha) {
        int cover = Math.clamp(Math.round(alpha * 255), 0, 255);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), cover);
    }

    /// A color between two.
    static Color between(Color from, Color to, double share) {
        double s = Math.clamp(share, 0.0, 1.0);
        return new Color(
                mixed(from.getRed(), to.getRed(), s),
                mixed(from.getGreen(), to.getGreen(), s),
                mixed(from.getBlue(), to.getBlue(), s));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /// A closed smooth outline: x, y, then three points a curve.
    static Path2D closed(double... points) {
        var path = open(points);
        path.closePath();
        return path;
    }

    /// An open line: x, y, then three points a curve; with only two points a straight line.
    static Path2D open(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        if (points.length == 4) {
            path.lineTo(points[2], points[3]);
        }
        for (int i = 2; i + 5 < points.length; i += 6) {
            path.curveTo(
                    points[i],
                    points[i + 1],
                    points[i + 2],
                    points[i + 3],
                    points[i + 4],
                    points[i + 5]);
        }
        return path;
    }
}
