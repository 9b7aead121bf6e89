package org.throughline.rules.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.rules.sample.RunOnce;

/// Text that a person typed must never reach a compiler: there is none where the rules run.
class NoCompilerTest {

    /// What the module needs beside the rule engine; everything else on the class path of the tests
    /// is there for compiling or testing.
    private static final List<String> OTHERS =
            List.of(
                    "/tools/jackson/",
                    "/com/fasterxml/",
                    "/erdtman/",
                    "/slf4j-api/",
                    "/jspecify/",
                    "/lucene/");

    @Test
    void the_rules_run_on_their_own_class_path_and_find_no_compiler_there() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                runTimeClassPath(),
                                RunOnce.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("script PERSON_ONLY").doesNotContain("compiler found");
    }

    /// The engine's jars that the module's own POM names for running, and nothing they drag along.
    private static String runTimeClassPath() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Set<String> engine =
                Pattern.compile(
                                "<groupId>org\\.(?:drools|kie)</groupId>\\s*"
                                        + "<artifactId>([a-z-]+)</artifactId>(?!\\s*<scope>)"
                                        + "(?!\\s*<version>)(?!\\s*<configuration>)")
                        .matcher(pom)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isNeeded(entry.replace('\\', '/'), engine))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isNeeded(String entry, Set<String> engine) {
        if (entry.contains("/org/drools/") || entry.contains("/org/kie/")) {
            return engine.stream().anyMatch(artifact -> entry.contains("/" + artifact + "/"));
        }
        return !entry.endsWith(".jar")
                || entry.contains("/data/target/")
                || OTHERS.stream().anyMatch(entry::contains);
    }
}
