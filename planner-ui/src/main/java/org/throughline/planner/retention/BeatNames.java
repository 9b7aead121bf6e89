package org.throughline.planner.retention;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.util.List;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;

/// What beats are called on a page: by what they do, with a number where several do the same.
record BeatNames(List<BeatLoss> all) {

    String of(BeatLoss loss) {
        BeatKind kind = loss.beat().kind();
        List<Beat> alike =
                all.stream().map(BeatLoss::beat).filter(each -> each.kind() == kind).toList();
        String name = word("beat", kind.key());
        return alike.size() < 2
                ? name
                : text("retention.beat", name, alike.indexOf(loss.beat()) + 1);
    }
}
