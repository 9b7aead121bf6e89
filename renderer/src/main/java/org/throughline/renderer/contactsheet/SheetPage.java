package org.throughline.renderer.contactsheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Step;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.contactsheet.SheetText.Block;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.Rgb;

/// Lays the page out and paints it: a head, then rows of pictures with their words under them. As
/// wide beside its height as a sheet of paper that lies.
final class SheetPage {

    private static final Rgb INK = new Rgb(0x16, 0x18, 0x1D);
    private static final Rgb SOFT = new Rgb(0x5B, 0x61, 0x6E);
    private static final Rgb WARN = new Rgb(0x9A, 0x34, 0x12);
    private static final Color DARK = new Color(0x111111);
    private static final double LYING = Math.sqrt(2);

    private static final int MARGIN = 48;
    private static final int GAP = 28;
    private static final int SHORT_SIDE = 320;
    private static final int NARROWEST = 260;

    /// From so many shots on pictures are half as large, so that a sheet stays one page.
    private static final int MANY = 40;

    private final Storyboard board;
    private final List<SheetCell> cells;
    private final SheetText text;
    private final FrameRate rate;
    private final int pictureWidth;
    private final int pictureHeight;
    private final int cellWidth;

    SheetPage(Storyboard board, List<SheetCell> cells, Letterer letterer) {
        this.board = board;
        this.cells = cells;
        this.text = new SheetText(letterer, board.telling().language());
        this.rate = board.timeline().canvas().rate();
        var canvas = board.timeline().canvas();
        double shortSide = cells.size() < MANY ? SHORT_SIDE : SHORT_SIDE / 2.0;
        double scale = shortSide / Math.min(canvas.widthPx(), canvas.heightPx());
        this.pictureWidth = (int) Math.round(canvas.widthPx() * scale);
        this.pictureHeight = (int) Math.round(canvas.heightPx() * scale);
        this.cellWidth = Math.max(NARROWEST, pictureWidth);
    }

    BufferedImage paint(Map<Integer, BufferedImage> pictures) {
        var words = cells.stream().map(this::words).toList();
        int columns = columns(words);
        int width = width(columns);
        var head = head(width - 2 * MARGIN);
        int headHeight = height(head) + GAP;
        int height = headHeight + 2 * MARGIN;
        for (int row = 0; row * columns < cells.size(); row++) {
            height += rowHeight(words, row, columns) + GAP;
        }
        var page = new BufferedImage(width, height - GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
            write(graphics, head, MARGIN, MARGIN);
            int y = MARGIN + headHeight;
            for (int row = 0; row * columns < cells.size(); row++) {
                for (int i = row * columns; i < Math.min(cells.size(), (row + 1) * columns); i++) {
                    int x = MARGIN + (i - row * columns) * (cellWidth + GAP);
                    show(graphics, pictures.get(cells.get(i).middle()), x, y);
                    write(graphics, words.get(i), x, y + pictureHeight + GAP / 3);
                }
                y += rowHeight(words, row, columns) + GAP;
            }
        } finally {
            graphics.dispose();
        }
        return page;
    }

    private void show(Graphics2D graphics, @Nullable BufferedImage picture, int x, int y) {
        graphics.setColor(DARK);
        graphics.fillRect(x, y, pictureWidth, pictureHeight);
        if (picture != null) {
            graphics.drawImage(picture, x, y, pictureWidth, pictureHeight, null);
        }
    }

    private void write(Graphics2D graphics, List<Block> blocks, int x, int y) {
        int at = y;
        for (Block block : blocks) {
            text.paint(graphics, block, x, at);
            at += block.heightPx() + spacing(block);
        }
    }

    private static int spacing(Block block) {
        return block.lines().isEmpty() ? 0 : 6;
    }

    private static int height(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.heightPx() + spacing(block)).sum();
    }

    private int width(int columns) {
        return 2 * MARGIN + columns * cellWidth + (columns - 1) * GAP;
    }

    private int rowHeight(List<List<Block>> words, int row, int columns) {
        return pictureHeight
                + GAP / 3
                + words.subList(row * columns, Math.min(words.size(), (row + 1) * columns)).stream()
                        .mapToInt(SheetPage::height)
                        .max()
                        .orElse(0);
    }

    /// As many as bring the page nearest to lying paper without leaving much of it empty.
    private int columns(List<List<Block>> words) {
        int best = 1;
        double nearest = Double.MAX_VALUE;
        for (int columns = 1; columns <= cells.size(); columns++) {
            int height = 2 * MARGIN;
            for (int row = 0; row * columns < cells.size(); row++) {
                height += rowHeight(words, row, columns) + GAP;
            }
            int left = (columns - cells.size() % columns) % columns;
            double off =
                    Math.abs(Math.log(width(columns) / (LYING * height))) + (double) left / columns;
            if (off < nearest) {
                nearest = off;
                best = columns;
            }
        }
        return best;
    }

    private List<Block> head(int width) {
        var telling = board.telling();
        var plan = telling.plan();
        var canvas = board.timeline().canvas();
        String facts =
                "%s\u00A0· plan %s, %s\u00A0· %d × %d\u00A0· %.1f s, %d frames\u00A0· %s"
                        .formatted(
                                telling.variant().says(),
                                plan.id(),
                                plan.fingerprint().shown(),
                                canvas.widthPx(),
                                canvas.heightPx(),
                                rate.seconds(board.frames()),
                                board.frames(),
                                telling.mark());
        String makes =
                Stream.of(
                                Step.SCRIPT,
                                Step.VOICE,
                                Step.ROUGH_CUT,
                                Step.FINE_CUT,
                                Step.GRAPHICS,
                                Step.CAPTIONS,
                                Step.MUSIC,
                                Step.FINISHING)
                        .map(step ->
                                step.key().replace('-', ' ')
                                        + ": "
                                        + SheetCell.level(telling, step))
                        .collect(Collectors.joining("\u00A0· "));
        return List.of(
                text.block(plan.brief().title(), 44, INK, width, 2),
                text.block(facts, 20, SOFT, width, 4),
                text.block("Who makes it\u00A0· " + makes, 20, SOFT, width, 4));
    }

    private List<Block> words(SheetCell cell) {
        var blocks = new ArrayList<Block>();
        blocks.add(text.block(cell.name(), 22, INK, cellWidth, 2));
        blocks.add(
                text.block(
                        "%s \u2013 %s\u00A0· %.1f s"
                                .formatted(
                                        rate.timecode(cell.at().from()),
                                        rate.timecode(cell.at().to()),
                                        rate.seconds(cell.at().length())),
                        16,
                        SOFT,
                        cellWidth,
                        2));
        blocks.add(text.block(cell.caption(), 19, INK, cellWidth, 6));
        if (!cell.onScreen().isEmpty()) {
            blocks.add(text.block("On screen: " + cell.onScreen(), 17, INK, cellWidth, 4));
        }
        blocks.add(text.block(cell.madeBy(), 16, SOFT, cellWidth, 3));
        if (cell.standIn()) {
            blocks.add(text.block("Machine-made stand-in", 16, WARN, cellWidth, 1));
        }
        return blocks;
    }
}
