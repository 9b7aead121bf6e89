package org.throughline.planner.inbox;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.review.DraftId;
import org.throughline.planner.shell.Paths;

/// What is said of something that waits, wherever it is said.
public final class WaitingWords {

    private WaitingWords() {}

    /// What is to be done.
    public static String says(Waiting each) {
        String key = "inbox." + each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (each.kind()) {
            case SEAL_PLAN, SEAL_AGAIN, SEAL_DRAFT -> {
                String[] parts = each.about().split(",", 2);
                String scope = wordWithin("seal", parts[0]);
                yield parts.length > 1 ? text(key + ".market", scope, parts[1]) : text(key, scope);
            }
            case DO_STEP -> {
                String[] parts = each.about().split(",", 2);
                String step = wordWithin("step", parts[0]);
                yield parts.length > 1 ? text(key + ".market", step, parts[1]) : text(key, step);
            }
            case SEE_LATE -> {
                String[] parts = each.about().split(",", 2);
                yield text(key, role(parts[0]), Integer.parseInt(parts[1]));
            }
            case READ_NOTES, READ_ANSWERS -> text(key, number(each, 0));
            case READ_PLAN_NOTES -> text(key, number(each, 0), number(each, 1));
            default -> text(key, each.about());
        };
    }

    private static int number(Waiting each, int place) {
        return Integer.parseInt(each.about().split(",", -1)[place]);
    }

    /// What a person or a rule says of it; empty where nobody does.
    public static String detail(Waiting each) {
        return switch (each.kind()) {
            case SEAL_AGAIN ->
                    text(
                            "inbox.changed",
                            Arrays.stream(each.says().split(","))
                                    .map(part -> word("part", part))
                                    .collect(Collectors.joining(", ")));
            case SEE_LATE ->
                    each.says().isEmpty()
                            ? text("route.nobody")
                            : text("inbox.late-who", each.says());
            case ATTACH_EVIDENCE -> each.says().isEmpty() ? "" : text("inbox.evidence-over");
            default -> each.says();
        };
    }

    /// The campaign it lies in; of a draft its market and platform too.
    public static String where(Waiting each) {
        DraftId draft = each.draft();
        return Stream.concat(
                        Stream.of(each.campaign()),
                        draft == null
                                ? Stream.<String>of()
                                : Stream.of(
                                        draft.market().code(),
                                        word("platform", draft.platform().key())))
                .collect(Collectors.joining(", "));
    }

    /// Where it is done, below the planner's own address.
    public static String path(Waiting each) {
        DraftId draft = each.draft();
        String page =
                switch (each.kind()) {
                    case ANSWER_BREAK, SEE_LOOSENED -> Paths.REGISTER;
                    case RENDER_AGAIN -> Paths.RENDERS;
                    case DO_STEP -> Paths.production(each.brief()) + "&mine=yes";
                    default ->
                            draft == null
                                    ? Paths.plan(each.brief())
                                    : Paths.draft(draft.toString());
                };
        if (each.isOfNotes()) {
            return Paths.toNote(page, each.part());
        }
        return each.part().isEmpty() ? page : page + "#" + each.part();
    }
}
