package org.throughline.renderer.contactsheet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.Storyboard;

/// The contact sheet of a draft: its shots in order, as they are in the file. The same draft gives
/// the same sheet. Pure.
public final class ContactSheet {

    private static final float QUALITY = 0.9f;

    private final Storyboard board;
    private final List<SheetCell> cells;

    public ContactSheet(Storyboard board) {
        this.board = board;
        this.cells = SheetCell.of(board);
    }

    /// The frames whose pictures it shows: the middle of each shot.
    public List<Integer> frames() {
        return cells.stream().map(SheetCell::middle).distinct().toList();
    }

    /// The sheet as a JPEG.
    ///
    /// @param pictures JPEGs of those frames; what is missing stays dark
    public byte[] jpeg(Letterer letterer, Map<Integer, byte[]> pictures) {
        var read = new HashMap<Integer, BufferedImage>();
        pictures.forEach((frame, jpeg) -> read.put(frame, picture(jpeg)));
        return written(new SheetPage(board, cells, letterer).paint(read));
    }

    private static BufferedImage picture(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a picture", unreadable);
        }
    }

    private static byte[] written(BufferedImage page) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), how);
        } catch (IOException failed) {
            throw new IllegalStateException("Nothing is written but memory", failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
