package org.throughline.planner.preview;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;
import org.throughline.planner.preview.Preview.Film;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.draft.RenderedPreview;

/// The previews that are made in this process, and those that were made.
///
/// They stay out of the queue of drafts: whoever asks for one sits before it, so that it must not
/// wait behind drafts, nor be made by a worker whose disk is not here, and nobody misses one that a
/// restart broke off.
///
/// Thread-safe.
public final class Previews implements AutoCloseable {

    private final PreviewMaker maker;
    private final PreviewShelf shelf;
    private final Function<RuntimeException, Problem> unexpected;
    private final ExecutorService slots;
    private final Map<DraftId, Asked> here = new HashMap<>();

    /// Makes none yet.
    ///
    /// @param folder where they lie; may be deleted
    /// @param slots how many are made at a time
    /// @param unexpected says what nobody expected, as people are told
    public Previews(
            PreviewMaker maker,
            Path folder,
            int slots,
            Function<RuntimeException, Problem> unexpected) {
        this.maker = maker;
        this.shelf = new PreviewShelf(folder);
        this.unexpected = unexpected;
        this.slots =
                Executors.newFixedThreadPool(
                        slots, Thread.ofPlatform().name("preview-", 0).daemon(true).factory());
    }

    /// Removes what an earlier process left unfinished in a folder of previews.
    public static void sweep(Path folder) {
        new PreviewShelf(folder).sweep();
    }

    /// Asks for one, or gives the one that is there. One that could not be made is tried again.
    /// Returns at once.
    public synchronized Preview ask(DraftId id, Actor by) {
        return find(id).filter(each -> !(each instanceof Preview.Failed))
                .orElseGet(() -> begin(id, by));
    }

    private Preview begin(DraftId id, Actor by) {
        Asked asked = new Asked(id);
        here.put(id, asked);
        asked.making = slots.submit(() -> make(asked, by));
        return asked.now();
    }

    /// The one of exactly this version.
    public synchronized Optional<Preview> find(DraftId id) {
        Asked asked = here.get(id);
        return asked != null
                ? Optional.of(asked.now())
                : shelf.find(id).map(kept -> new Preview.Made(id, kept.film(), false));
    }

    /// Those of the same cell that were made from earlier versions, the newest first.
    public List<Preview.Made> earlier(DraftId id) {
        return shelf.earlier(id).stream()
                .map(kept -> new Preview.Made(kept.draft(), kept.film(), true))
                .toList();
    }

    /// The file of the one of exactly this version, which may be growing.
    public synchronized Optional<GrowingFile> file(DraftId id) {
        Asked asked = here.get(id);
        return asked != null
                ? Optional.of(asked.file)
                : shelf.find(id).map(kept -> new GrowingFile(kept.file()));
    }

    /// Stops one that is under way; without effect where it is over.
    public synchronized void cancel(DraftId id) {
        Asked asked = here.get(id);
        if (asked != null && asked.now().isUnderWay()) {
            here.remove(id);
            asked.stop();
        }
    }

    /// Stops all that are under way, and waits until they have ended.
    @Override
    public void close() {
        synchronized (this) {
            here.values().forEach(Asked::stop);
            here.clear();
        }
        slots.shutdownNow();
        slots.close();
    }

    private void make(Asked asked, Actor by) {
        try {
            asked.at(0, 0);
            Path place = shelf.begin(asked.id);
            try {
                switch (maker.make(asked.id, by, place, asked.file::begins, asked)) {
                    case Outcome.Accepted<RenderedPreview>(RenderedPreview made) ->
                            keep(asked, place, made);
                    case Outcome.Refused<RenderedPreview>(List<Problem> problems) ->
                            asked.fail(problems);
                }
            } finally {
                if (!isKept(asked)) {
                    shelf.remove(place);
                }
            }
        } catch (InterruptedException stopped) {
            // whoever stopped it has taken it out already
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            asked.fail(List.of(unexpected.apply(failed)));
        } finally {
            asked.file.ends();
        }
    }

    /// Keeps one, unless it was stopped in its last moment.
    private synchronized void keep(Asked asked, Path place, RenderedPreview made) {
        if (here.get(asked.id) == asked) {
            String file = String.valueOf(made.file().getFileName());
            asked.kept = true;
            shelf.keep(asked.id, place, new Film(file, made.frames(), made.rate()));
            here.remove(asked.id);
        }
    }

    private synchronized boolean isKept(Asked asked) {
        return asked.kept;
    }

    /// One that was asked for here, and how far it is.
    private static final class Asked implements Progress {
        private final DraftId id;
        private final GrowingFile file = new GrowingFile();
        private @Nullable Future<?> making;
        private boolean kept;
        private volatile Preview now;

        Asked(DraftId id) {
            this.id = id;
            this.now = new Preview.Waiting(id);
        }

        Preview now() {
            return now;
        }

        void fail(List<Problem> problems) {
            now = new Preview.Failed(id, problems);
        }

        void stop() {
            file.ends();
            if (making != null) {
                making.cancel(true);
            }
        }

        @Override
        public void at(int done, int total) {
            int playable = now instanceof Preview.Making before ? before.playable() : 0;
            now = new Preview.Making(id, total, done, playable);
        }

        @Override
        public void playable(int frames) {
            if (now instanceof Preview.Making before) {
                now = new Preview.Making(id, before.frames(), before.done(), frames);
            }
            file.grew();
        }
    }
}
