package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Looks at the three programs as they were assembled.
class ProgramsIT {

    private static List<String> libraries(String program) throws IOException {
        Path lib = Path.of("target", "throughline", program, "lib");
        try (Stream<Path> files = Files.list(lib)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_planner_has_neither_spark_nor_natives_nor_a_rule_compiler() throws IOException {
        assertThat(libraries("planner"))
                .isNotEmpty()
                .anyMatch(name -> name.startsWith("planner-ui-"))
                .noneMatch(name -> name.startsWith("spark-"))
                .noneMatch(name -> name.startsWith("javacpp") || name.startsWith("ffmpeg"))
                .noneMatch(name -> name.contains("mvel") || name.contains("dmn"))
                .noneMatch(name -> name.startsWith("drools-compiler"))
                .noneMatch(name -> name.startsWith("drools-ecj"))
                .noneMatch(name -> name.startsWith("drools-decisiontables"));
    }

    @Test
    void the_children_know_neither_each_other_nor_the_planner() throws IOException {
        assertThat(libraries("analytics"))
                .anyMatch(name -> name.startsWith("spark-sql"))
                .noneMatch(name -> name.startsWith("renderer-") || name.startsWith("planner-ui-"))
                .noneMatch(name -> name.startsWith("spring-") || name.startsWith("vaadin-"));
        assertThat(libraries("media"))
                .anyMatch(name -> name.startsWith("ffmpeg-"))
                .noneMatch(name -> name.startsWith("analytics-") || name.startsWith("planner-ui-"))
                .noneMatch(name -> name.startsWith("spring-") || name.startsWith("vaadin-"));
    }

    @Test
    void each_program_has_one_place_where_its_log_goes() throws IOException {
        for (String program : List.of("planner", "analytics", "media")) {
            assertThat(libraries(program))
                    .as(program)
                    .filteredOn(name ->
                            name.startsWith("logback-classic")
                                    || name.startsWith("log4j-slf4j")
                                    || name.startsWith("slf4j-simple"))
                    .hasSize(1);
        }
    }

    @Test
    void a_child_command_names_its_own_class_path() {
        Programs programs =
                new Programs(Path.of("target", "throughline"), Path.of("/jdk/bin/java"));

        assertThat(programs.analytics())
                .containsExactly(
                        "/jdk/bin/java",
                        "@" + Path.of("target/throughline/analytics/jvm.args"),
                        "-cp",
                        "target/throughline/analytics/lib" + File.separator + "*");
    }
}
