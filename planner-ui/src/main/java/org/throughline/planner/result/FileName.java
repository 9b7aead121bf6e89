package org.throughline.planner.result;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What a file that came from elsewhere is called here: its own name, as far as that names a file
/// in a folder and nothing else.
final class FileName {

    /// At most 240 bytes in UTF-8, of 255 that file systems hold.
    private static final int LONGEST = 80;

    private FileName() {}

    /// The place of such a file in a folder.
    static Path in(Path folder, String name) {
        String plain = plain(name);
        try {
            return folder.resolve(plain);
        } catch (InvalidPathException notHere) {
            return folder.resolve(plain.replaceAll("[^ -~]", "_"));
        }
    }

    /// Without separators, control characters, what turns the direction of writing, and what
    /// systems forbid. Of a long name the end is kept, which holds days.
    static String plain(String name) {
        String plain =
                name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]", "_")
                        .strip()
                        .replaceFirst("^\\.+", "_");
        if (plain.isEmpty()) {
            return "_";
        }
        int from = Math.max(0, plain.length() - LONGEST);
        boolean half = from > 0 && Character.isLowSurrogate(plain.charAt(from));
        return plain.substring(half ? from + 1 : from);
    }
}
