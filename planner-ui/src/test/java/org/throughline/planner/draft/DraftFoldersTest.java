package org.throughline.planner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.review.DraftId;

class DraftFoldersTest {

    private static final DraftId ID = DraftId.parse("lights-back-on.twenty-seconds.1.US.tiktok");

    @TempDir Path data;

    @Test
    void a_draft_rendered_again_lies_beside_the_one_that_is_there() throws IOException {
        DraftFolders folders = new DraftFolders(data, new FolderHold());

        String first = folders.settle(ID, made(folders, "one"));
        String second = folders.settle(ID, made(folders, "two"));

        assertThat(data.resolve(first).resolve("video.mp4")).hasContent("one");
        assertThat(data.resolve(second).resolve("video.mp4")).hasContent("two");
    }

    @Test
    void what_no_draft_refers_to_and_what_was_being_made_is_swept_away() throws IOException {
        DraftFolders folders = new DraftFolders(data, new FolderHold());
        String kept = folders.settle(ID, made(folders, "kept"));
        String orphan = folders.settle(ID, made(folders, "orphan"));
        Path unfinished = made(folders, "half");

        folders.sweep(Set.of(kept), Set.of());

        assertThat(data.resolve(kept).resolve("video.mp4")).hasContent("kept");
        assertThat(data.resolve(orphan)).doesNotExist();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void what_another_process_is_making_stays() throws IOException {
        DraftFolders folders = new DraftFolders(data, new FolderHold());
        String settled = folders.settle(ID, made(folders, "not kept yet"));
        Path unfinished = made(folders, "half");

        folders.sweep(Set.of(), Set.of(ID));

        assertThat(data.resolve(settled)).isDirectory();
        assertThat(unfinished).isDirectory();
    }

    @Test
    void a_new_beginning_finds_nothing_of_the_one_before() throws IOException {
        DraftFolders folders = new DraftFolders(data, new FolderHold());
        made(folders, "half");

        assertThat(folders.begin(ID)).isEmptyDirectory();
    }

    private static Path made(DraftFolders folders, String says) throws IOException {
        Path folder = folders.begin(ID);
        Files.writeString(folder.resolve("video.mp4"), says);
        return folder;
    }

    @Test
    void what_was_replaced_stays_while_a_copy_is_made() throws IOException {
        var hold = new FolderHold();
        var folders = new DraftFolders(data, hold);
        Path replaced = Files.createDirectories(data.resolve("drafts").resolve("one"));

        try (FolderHold.Held _ = hold.hold()) {
            folders.leave("drafts/one");
            assertThat(replaced).exists();
        }
        folders.leave("drafts/one");

        assertThat(replaced).doesNotExist();
    }
}
