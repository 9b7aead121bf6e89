package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading.FrameLook;

/// Judges frames by their small grey copies: brightness, change, black and frozen stretches, cuts,
/// flashes.
///
/// Threading: confined.
final class Looks {
    private static final int BLACK_LUMA = 38;
    private static final double BLACK_SHARE = 0.98;

    /// What the liveliest part of a picture changes by from frame to frame where nothing moves: an
    /// encoder's own grain stays below it, a mouth or a blinking eye does not.
    private static final double STILL = 0.9;

    /// What a key frame may refresh at most in a still picture, for one frame alone.
    private static final double REFRESHED = 2;

    private static final int PART = 12;
    private static final double CUT = 12;
    private static final int FLASH = 20;

    private final int width;
    private final int height;
    private final List<Look> looks = new ArrayList<>();
    private final int[] parts;
    private byte[] before = new byte[0];

    /// One frame: its mean luma, whether it is black, the mean luma of its quarters, and by how
    /// much it and its liveliest part differ from the frame before. The first frame differs from
    /// nothing by nothing, and yet does not stand still.
    record Look(
            double luma, boolean black, List<Double> quarters, double change, double liveliest) {
        Look {
            quarters = List.copyOf(quarters);
        }
    }

    Looks(int width, int height) {
        this.width = width;
        this.height = height;
        this.parts = new int[Math.ceilDiv(width, PART) * Math.ceilDiv(height, PART)];
    }

    void add(byte[] grey) {
        looks.add(look(grey));
        before = grey.clone();
    }

    /// Adds frames that were looked at elsewhere. What the first of them changes is measured here,
    /// as that depends on what comes before it.
    ///
    /// @param first the copy of the first of them
    /// @param last the copy of the last of them
    void addKept(List<Look> kept, byte[] first, byte[] last) {
        looks.add(look(first));
        looks.addAll(kept.subList(1, kept.size()));
        before = last.clone();
    }

    /// The looks from a frame on.
    List<Look> since(int frame) {
        return List.copyOf(looks.subList(frame, looks.size()));
    }

    private Look look(byte[] grey) {
        long sum = 0;
        long change = 0;
        int dark = 0;
        for (int i = 0; i < width * height; i++) {
            int value = grey[i] & 0xFF;
            sum += value;
            dark += value < BLACK_LUMA ? 1 : 0;
            change += before.length == 0 ? 0 : Math.abs(value - (before[i] & 0xFF));
        }
        double pixels = (double) width * height;
        return new Look(
                round(sum / pixels),
                dark >= pixels * BLACK_SHARE,
                quarters(grey),
                round(change / pixels),
                liveliest(grey));
    }

    /// The mean change of the part that changes most, parts being small squares.
    private double liveliest(byte[] grey) {
        if (before.length == 0) {
            return Double.MAX_VALUE;
        }
        Arrays.fill(parts, 0);
        int columns = Math.ceilDiv(width, PART);
        for (int y = 0; y < height; y++) {
            int row = y / PART * columns;
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                parts[row + x / PART] += Math.abs((grey[at] & 0xFF) - (before[at] & 0xFF));
            }
        }
        return Arrays.stream(parts).max().orElse(0) / (double) (PART * PART);
    }

    List<FrameLook> all() {
        return looks.stream().map(look -> new FrameLook(look.luma, look.change)).toList();
    }

    /// Stretches of at least `least` frames that are black.
    List<FrameRange> black(int least) {
        return ranges(least, i -> looks.get(i).black, 0);
    }

    /// Stretches of at least `least` frames that do not move, the first of the equal frames
    /// included.
    List<FrameRange> frozen(int least) {
        return ranges(least, this::isStill, 1);
    }

    private boolean isStill(int frame) {
        double most = looks.get(frame).liveliest;
        boolean refreshed =
                most < REFRESHED
                        && looks.get(frame - 1).liveliest < STILL
                        && (frame + 1 == looks.size() || looks.get(frame + 1).liveliest < STILL);
        return most < STILL || refreshed;
    }

    /// Frames that begin a new picture: they differ from the frame before far more than their
    /// neighbors do.
    List<Integer> cuts() {
        var cuts = new ArrayList<Integer>();
        for (int i = 1; i < looks.size(); i++) {
            double change = looks.get(i).change;
            double around = 0;
            for (int k = Math.max(1, i - 4); k < Math.min(looks.size(), i + 5); k++) {
                around = k == i ? around : Math.max(around, looks.get(k).change);
            }
            if (change > CUT && change > 2.5 * around) {
                cuts.add(i);
            }
        }
        return cuts;
    }

    /// Frames at which a flash (up and down again, or down and up, by a tenth of the range within a
    /// third of a second, which is `within` frames) is complete in a quarter of the picture, as
    /// WCAG 2.3.1 counts them: those of the quarter in which most of them come within one second.
    List<Integer> flashes(int within) {
        List<Integer> densest = List.of();
        for (int quarter = 0; quarter < 4; quarter++) {
            var found = flashes(quarter, within);
            int more = inOneSecond(found, 3 * within) - inOneSecond(densest, 3 * within);
            densest = more > 0 || (more == 0 && found.size() > densest.size()) ? found : densest;
        }
        return densest;
    }

    private static int inOneSecond(List<Integer> flashes, int second) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < flashes.size(); to++) {
            while (flashes.get(to) - flashes.get(from) >= second) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private List<Integer> flashes(int quarter, int within) {
        var found = new ArrayList<Integer>();
        int turnedAt = -1;
        int direction = 0;
        double extreme = looks.isEmpty() ? 0 : looks.getFirst().quarters.get(quarter);
        for (int i = 1; i < looks.size(); i++) {
            double value = looks.get(i).quarters.get(quarter);
            double step = value - extreme;
            if (direction != 0 && step * direction > 0) {
                extreme = value;
            } else if (Math.abs(step) >= FLASH) {
                if (turnedAt >= 0 && i - turnedAt <= within) {
                    found.add(i);
                    turnedAt = -1;
                } else {
                    turnedAt = i;
                }
                direction = step > 0 ? 1 : -1;
                extreme = value;
            }
        }
        return found;
    }

    private List<FrameRange> ranges(int least, java.util.function.IntPredicate holds, int leadIn) {
        var ranges = new ArrayList<FrameRange>();
        int from = -1;
        for (int i = leadIn; i <= looks.size(); i++) {
            boolean in = i < looks.size() && holds.test(i);
            if (in && from < 0) {
                from = i - leadIn;
            } else if (!in && from >= 0) {
                if (i - from >= least) {
                    ranges.add(new FrameRange(from, i));
                }
                from = -1;
            }
        }
        return ranges;
    }

    private List<Double> quarters(byte[] grey) {
        int x = width / 2;
        int y = height / 2;
        return List.of(
                mean(grey, 0, x, 0, y),
                mean(grey, x, width, 0, y),
                mean(grey, 0, x, y, height),
                mean(grey, x, width, y, height));
    }

    private double mean(byte[] grey, int x0, int x1, int y0, int y1) {
        long sum = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                sum += grey[y * width + x] & 0xFF;
            }
        }
        return sum / (double) Math.max(1, (x1 - x0) * (y1 - y0));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
