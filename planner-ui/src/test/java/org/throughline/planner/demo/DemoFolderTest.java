package org.throughline.planner.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;

/// What is left beside a demo's place.
class DemoFolderTest {

    /// Above what any system numbers its processes with.
    private static final long NO_PROCESS = 999_999_999_999L;

    @TempDir Path parent;

    @Test
    void what_a_killed_demo_left_is_swept_and_nothing_else() throws IOException {
        Path left = folder(".demo-part-" + NO_PROCESS + "-17");
        Path living = folder(".demo-part-" + ProcessHandle.current().pid() + "-18");
        Path other = folder(".demo-part-notes");
        Path ofAnother = folder(".demo-2-part-" + NO_PROCESS + "-19");

        try (DemoFolder begun = begin(parent.resolve("demo"))) {
            assertThat(left).doesNotExist();
            assertThat(Stream.of(living, other, ofAnother, begun.path()))
                    .allSatisfy(folder -> assertThat(folder).isDirectory());
        }
    }

    @Test
    void a_folder_of_something_else_is_left_alone_even_with_a_summary_in_it() throws IOException {
        Path reports = folder("reports");
        Files.writeString(reports.resolve("summary.json"), "{}");

        assertThat(codes(DemoFolder.begin(reports))).containsExactly("DEMO-001");
        assertThat(reports.resolve("draft.mp4")).exists();
    }

    @Test
    void an_earlier_demo_that_a_planner_has_open_is_left_alone() throws IOException {
        Path demo = folder("demo");
        Files.writeString(demo.resolve("summary.json"), "{}");
        Path data = demo.resolve("data");

        try (Store open = Store.open(data)) {
            open.useTransaction(kept -> {});
            assertThat(codes(DemoFolder.begin(demo))).containsExactly("DEMO-003");
        }
        try (DemoFolder begun = begin(demo)) {
            begun.keep();
        }
        assertThat(data).doesNotExist();
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("draft.mp4"), "half");
        return folder;
    }

    private static DemoFolder begin(Path out) {
        return switch (DemoFolder.begin(out)) {
            case Outcome.Accepted<DemoFolder>(DemoFolder folder) -> folder;
            case Outcome.Refused<DemoFolder>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
