package org.throughline.renderer.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.RenderFailed;

/// What the media program says of how far it is, line by line, read from a file that it appends to.
/// Reading never waits: what is not there yet is read the next time. A line that says nothing known
/// is passed over. Confined.
final class Heard implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /// More than an honest program says between two looks.
    private static final int MOST_BYTES = 1 << 20;

    private static final int LONGEST_LINE = 200;

    private final FileChannel file;
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192);
    private final StringBuilder line = new StringBuilder();
    private @Nullable Share rendered;
    private @Nullable Share read;
    private int playable;
    private int answered;
    private @Nullable Share toldRendered;
    private @Nullable Share toldRead;
    private int toldPlayable;

    /// Frames of frames.
    private record Share(int done, int total) {}

    private Heard(FileChannel file) {
        this.file = file;
    }

    static Heard of(Path words) {
        try {
            return new Heard(FileChannel.open(words, StandardOpenOption.READ));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static RenderFailed unreadable(IOException cause) {
        return new RenderFailed(
                RenderFailed.Code.STORAGE, "Cannot read what the media program says", cause);
    }

    /// How many jobs it has answered, as of the last time something was told.
    int answered() {
        return answered;
    }

    /// Reads on, and tells what is new.
    void tell(Progress progress) {
        try {
            listen();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
        var nowRendered = rendered;
        if (nowRendered != null && !nowRendered.equals(toldRendered)) {
            toldRendered = nowRendered;
            progress.at(nowRendered.done, nowRendered.total);
        }
        var nowRead = read;
        if (nowRead != null && !nowRead.equals(toldRead)) {
            toldRead = nowRead;
            progress.read(nowRead.done, nowRead.total);
        }
        if (playable > toldPlayable) {
            toldPlayable = playable;
            progress.playable(playable);
        }
    }

    private void listen() throws IOException {
        int left = MOST_BYTES;
        while (left > 0 && file.read(bytes.clear()) > 0) {
            left -= bytes.position();
            StandardCharsets.ISO_8859_1.decode(bytes.flip()).chars().forEach(this::take);
        }
    }

    private void take(int letter) {
        if (letter == '\n') {
            take(line.toString().strip().split(" ", -1));
            line.setLength(0);
        } else if (line.length() < LONGEST_LINE) {
            line.append((char) letter);
        }
    }

    private void take(String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (!NUMBER.matcher(words[i]).matches()) {
                return;
            }
        }
        if (words.length == 3 && words[0].equals("frames")) {
            rendered = share(words);
        } else if (words.length == 3 && words[0].equals("read")) {
            read = share(words);
        } else if (words.length == 2 && words[0].equals("playable")) {
            playable = Integer.parseInt(words[1]);
        } else if (words.length == 2 && words[0].equals("answered")) {
            answered = Integer.parseInt(words[1]);
        }
    }

    private static Share share(String[] words) {
        return new Share(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException closed) {
            throw unreadable(closed);
        }
    }
}
