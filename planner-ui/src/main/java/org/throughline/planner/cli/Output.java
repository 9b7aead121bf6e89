package org.throughline.planner.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where a command writes, and in which form: sentences for a person, or with `--json` one JSON
/// document on standard output and nothing else there.
///
/// Confined to the thread that runs the command.
final class Output {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Pattern STEERING =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n\\r\\t]]|\\r(?!\\n)|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    @Option(
            names = "--json",
            description = "Print one JSON document on standard output, and nothing else there.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Output() {
        command = CommandSpec.create();
    }

    boolean isJson() {
        return json;
    }

    /// A sentence for a person: on standard output, or beside it when that carries JSON.
    void say(String sentence) {
        PrintWriter to = json ? command.commandLine().getErr() : command.commandLine().getOut();
        to.println(shown(sentence));
        to.flush();
    }

    /// A word about the way, always beside standard output.
    void note(String sentence) {
        command.commandLine().getErr().println(shown(sentence));
        command.commandLine().getErr().flush();
    }

    /// A sentence as a terminal may have it. Names and texts from outside may hold what steers a
    /// terminal or turns the order of letters: such characters are written as their numbers.
    private static String shown(String sentence) {
        return STEERING.matcher(sentence)
                .replaceAll(found -> "<U+%04X>".formatted((int) found.group().charAt(0)));
    }

    /// The one JSON document; ignored without `--json`.
    void document(Object document) {
        if (json) {
            PrintWriter out = command.commandLine().getOut();
            out.println(JSON.writeValueAsString(document));
            out.flush();
        }
    }

    /// Lists every problem, and says that the command was refused.
    int refused(List<Problem> problems) {
        for (Problem problem : problems) {
            note(problem.says());
        }
        document(Map.of("problems", problems.stream().map(Output::fields).toList()));
        return Exit.REFUSED;
    }

    /// What stands in the way; nothing where it was done.
    static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems) ? problems : List.of();
    }

    static Map<String, Object> fields(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code());
        fields.put("field", problem.field());
        fields.put("message", problem.message());
        fields.put("hint", problem.hint());
        return fields;
    }

    /// Why a command could not do it, in the order in which it is read.
    static Map<String, @Nullable Object> failure(String code, String message) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("message", message);
        return fields;
    }

    static String write(Object document) {
        return JSON.writeValueAsString(document);
    }
}
