package org.throughline.renderer.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Files that lie about themselves, byte by byte.
final class HostileFiles {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    /// Bytes before the first entry of a box that lists entries.
    private static final int LISTED = 16;

    private HostileFiles() {}

    /// A picture of `side` x `side` black points, few bytes long.
    static byte[] hugePicture(int side) throws IOException {
        var header = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1);
        var rows = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_SPEED))) {
            byte[] row = new byte[1 + side / 8];
            for (int y = 0; y < side; y++) {
                out.write(row);
            }
        }
        return png(header.array(), chunk("IDAT", rows.toByteArray()));
    }

    /// A small picture with a note that inflates to `mib` MiB.
    static byte[] inflatingNote(int mib) throws IOException {
        var header = ByteBuffer.allocate(13).putInt(8).putInt(8).put((byte) 8);
        var note = new ByteArrayOutputStream();
        note.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var out = new DeflaterOutputStream(note, new Deflater(Deflater.BEST_SPEED))) {
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < mib; i++) {
                out.write(much);
            }
        }
        var rows = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(rows)) {
            out.write(new byte[8 * 9]);
        }
        return png(
                header.array(),
                chunk("zTXt", note.toByteArray()),
                chunk("IDAT", rows.toByteArray()));
    }

    private static byte[] png(byte[] header, byte[]... chunks) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(PNG);
        file.write(chunk("IHDR", header));
        for (byte[] chunk : chunks) {
            file.write(chunk);
        }
        file.write(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] body) {
        byte[] named = join(ascii(type), body);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(body.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /// A moving picture of 65,535 x 65,535 points that holds one.
    static byte[] hugeAnimation() {
        return HexFormat.of()
                .parseHex(
                        "474946383961ffffffff800000000000ffffff"
                                + "2c00000000010001000002024401003b");
    }

    /// A photo that says it is 65,500 points wide and high.
    static byte[] hugePhoto() {
        return HexFormat.of()
                .parseHex(
                        "ffd8ffe000104a46494600010100000100010000"
                                + "ffc0000b08ffdcffdc01011100ffda0008010100003f0000ffd9");
    }

    /// An mp4 whose index, at its end, says that its frames lie in another file.
    static byte[] pointingAt(byte[] mp4, Path other) {
        byte[] path = other.toString().getBytes(StandardCharsets.UTF_8);
        int padded = path.length + path.length % 2;
        var alias = ByteBuffer.allocate(12 + 150 + 4 + padded + 4);
        alias.putInt(alias.capacity()).put(ascii("alis")).putInt(0);
        alias.position(12 + 10).put((byte) 4).put(ascii("disk"));
        alias.position(12 + 10 + 28 + 12);
        byte[] name = other.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        alias.put((byte) name.length).put(name);
        alias.position(12 + 10 + 28 + 12 + 64 + 16);
        alias.putShort((short) 0).putShort((short) 0);
        alias.position(12 + 150).putShort((short) 2).putShort((short) path.length).put(path);
        alias.position(alias.capacity() - 4).putShort((short) -1).putShort((short) 0);
        return withReference(mp4, alias.array());
    }

    private static byte[] withReference(byte[] mp4, byte[] entry) {
        byte[] file = mp4.clone();
        int media = find(file, 0, file.length, "mdat");
        Arrays.fill(file, media + 8, media + size(file, media), (byte) 0);
        var boxes = down(file, List.of("moov", "trak", "mdia", "minf", "dinf", "dref"));
        int own = boxes.getLast() + LISTED;
        return replaced(file, boxes, own, own + size(file, own), entry);
    }

    /// An mp4 of HEVC, its index at its end, that says its colors are those of Dolby Vision profile
    /// 5, which has no plain picture beneath.
    static byte[] inDolbyColors(byte[] mp4) {
        var boxes = down(mp4, List.of("moov", "trak", "mdia", "minf", "stbl", "stsd", "hvc1"));
        int end = boxes.getLast() + size(mp4, boxes.getLast());
        var box = ByteBuffer.allocate(32).putInt(32).put(ascii("dvcC"));
        box.put((byte) 1).put((byte) 0).putShort((short) (5 << 9 | 1 << 3 | 5));
        return replaced(mp4, boxes, end, end, box.array());
    }

    /// Where boxes begin, each inside the one before.
    private static List<Integer> down(byte[] file, List<String> names) {
        var boxes = new ArrayList<Integer>();
        int from = 0;
        int to = file.length;
        for (String name : names) {
            int at = find(file, from, to, name);
            boxes.add(at);
            from = at + (name.equals("stsd") ? LISTED : 8);
            to = at + size(file, at);
        }
        return boxes;
    }

    private static byte[] replaced(byte[] mp4, List<Integer> boxes, int from, int to, byte[] with) {
        byte[] file = mp4.clone();
        for (int box : boxes) {
            ByteBuffer.wrap(file).putInt(box, size(file, box) + with.length - (to - from));
        }
        return join(
                join(Arrays.copyOf(file, from), with), Arrays.copyOfRange(file, to, file.length));
    }

    private static int find(byte[] file, int from, int to, String box) {
        for (int at = from; at + 8 <= to; at += Math.max(8, size(file, at))) {
            if (Arrays.equals(file, at + 4, at + 8, ascii(box), 0, 4)) {
                return at;
            }
        }
        throw new IllegalArgumentException("There is no box " + box);
    }

    private static int size(byte[] file, int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }

    /// The file with something wrong in it: bytes changed, a stretch lost, doubled, emptied or
    /// filled. Half of the time it is done to the first or the last thousand bytes, where formats
    /// say what they hold; the first twelve, by which the format is known, stay.
    static byte[] mutated(byte[] whole, Random random) {
        byte[] file = whole.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = place(file.length, random);
            int length = Math.min(file.length - at, 1 + random.nextInt(64));
            switch (random.nextInt(5)) {
                case 0 -> {
                    for (int i = at; i < at + length; i++) {
                        file[i] = (byte) random.nextInt();
                    }
                }
                case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 2 ->
                        Arrays.fill(file, at, at + length, (byte) (random.nextBoolean() ? -1 : 0));
                case 3 -> file = without(file, at, length);
                default -> file = doubled(file, at, length);
            }
        }
        return file;
    }

    private static int place(int length, Random random) {
        int edge = Math.min(1000, length - 13);
        return switch (random.nextInt(4)) {
            case 0 -> 12 + random.nextInt(edge);
            case 1 -> length - 1 - random.nextInt(edge);
            default -> 12 + random.nextInt(length - 12);
        };
    }

    private static byte[] without(byte[] file, int at, int length) {
        return file.length - length < 64
                ? file
                : join(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + length, file.length));
    }

    private static byte[] doubled(byte[] file, int at, int length) {
        return join(Arrays.copyOf(file, at + length), Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
