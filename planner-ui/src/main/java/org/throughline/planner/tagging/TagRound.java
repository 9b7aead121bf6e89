package org.throughline.planner.tagging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.tagging.Trait;

/// Somebody's way through what is asked of them. What is said is kept at once by whoever keeps it;
/// the way itself is only this page's. Confined to its page.
final class TagRound {

    /// Keeps what is said.
    interface Keeping {

        /// Keeps a word, or takes the last one back where it is null; whether that was done.
        boolean keep(TagTask task, Trait trait, @Nullable String word);
    }

    private record Step(int at, @Nullable Trait said) {}

    private final List<TagTask> tasks;
    private final Keeping keeping;
    private final Deque<Step> steps = new ArrayDeque<>();
    private int at;

    TagRound(List<TagTask> queue, Keeping keeping) {
        this.tasks = new ArrayList<>(queue);
        this.keeping = keeping;
    }

    Optional<TagTask> now() {
        return at < tasks.size() ? Optional.of(tasks.get(at)) : Optional.empty();
    }

    /// Says a word of what is asked now; goes on to the next video after the last one.
    void say(String word) {
        now().flatMap(TagTask::next).ifPresent(trait -> say(trait, word));
    }

    private void say(Trait trait, String word) {
        TagTask task = tasks.get(at);
        if (!keeping.keep(task, trait, word)) {
            return;
        }
        TagTask said = task.saying(trait, word);
        tasks.set(at, said);
        steps.push(new Step(at, trait));
        if (said.isDone()) {
            at++;
        }
    }

    /// Leaves a video for another time.
    void skip() {
        if (at < tasks.size()) {
            steps.push(new Step(at, null));
            at++;
        }
    }

    /// Goes back one step, and takes back what was said there.
    void back() {
        Step last = steps.peek();
        if (last == null) {
            return;
        }
        Trait trait = last.said();
        if (trait != null) {
            if (!keeping.keep(tasks.get(last.at()), trait, null)) {
                return;
            }
            tasks.set(last.at(), tasks.get(last.at()).saying(trait, null));
        }
        steps.pop();
        at = last.at();
    }

    boolean canGoBack() {
        return !steps.isEmpty();
    }

    /// Videos from here on.
    int left() {
        return tasks.size() - at;
    }

    /// Videos that were finished here.
    long finished() {
        return tasks.stream().filter(TagTask::isDone).count();
    }
}
