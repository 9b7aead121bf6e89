package org.throughline.renderer.storyboard;

import java.util.List;
import org.throughline.data.time.FrameRange;

/// Words that a rule needs in the file of one market: a label or a sign.
///
/// @param id begins the ids of what is shown for it: `label-1`, or `label-1.2` for its second
///   stretch
/// @param role [Role#LABEL] or [Role#SIGN]
/// @param begins where its time begins, in words
/// @param frames when it is shown, in order and apart; empty where it belongs into the post's text
///   alone
/// @param latest frames after the first of its time by which it must be seen
/// @param leastShare height of its capital letters at least, as a part of the picture's; 0 for any
///   that can be read
/// @param inPostText whether it is also asked for in the post's text
public record Notice(
        String id,
        Role role,
        String words,
        String begins,
        List<FrameRange> frames,
        int latest,
        double leastShare,
        boolean inPostText) {

    public Notice {
        frames = List.copyOf(frames);
    }

    /// Whether something laid over the picture is shown for it.
    public boolean isShownBy(Shown shown) {
        return shown.id().equals(id) || shown.id().startsWith(id + ".");
    }

    /// Whether a text of the story says the same in its time, so that one of both is enough.
    boolean covers(Role role, String text, FrameRange at) {
        return this.role == role
                && words.equals(text.strip())
                && frames.stream().anyMatch(range -> range.contains(at));
    }
}
