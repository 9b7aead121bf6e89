package org.throughline.renderer.contactsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Person;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Telling;

/// What stands under one picture of a contact sheet.
///
/// @param name its beat, and which shot of it
/// @param caption what is said in it; may be empty
/// @param onScreen what stands on screen in it, captions apart; may be empty
/// @param madeBy where the picture comes from, whom it shows, and who chose it
/// @param standIn whether a machine made it in place of what it stands for
record SheetCell(
        String name,
        FrameRange at,
        String caption,
        String onScreen,
        String madeBy,
        boolean standIn) {

    /// Languages that put no space between words.
    private static final Set<String> UNSPACED = Set.of("ja", "zh", "th");

    int middle() {
        return (int) (at.from() + at.length() / 2);
    }

    static List<SheetCell> of(Storyboard board) {
        var cells = new ArrayList<SheetCell>();
        int number = 0;
        for (Beat beat : board.telling().beats()) {
            number++;
            for (int shot = 0; shot < beat.shots().size(); shot++) {
                String place =
                        beat.shots().size() > 1 ? "%d.%d".formatted(number, shot + 1) : "" + number;
                cells.add(of(board, place + "  " + name(beat), beat.shots().get(shot)));
            }
        }
        return cells;
    }

    private static SheetCell of(Storyboard board, String name, Shot shot) {
        var item = item(board.telling(), shot);
        return new SheetCell(
                name,
                shot.at(),
                words(board, shot.at(), true),
                words(board, shot.at(), false),
                madeBy(board.telling(), shot, item),
                item.map(MediaItem::standIn).orElse(false));
    }

    private static String name(Beat beat) {
        String kind = beat.hook() == null ? beat.ending() : beat.hook();
        return kind == null ? beat.id() : beat.id() + ": " + kind.replace('-', ' ');
    }

    private static String words(Storyboard board, FrameRange at, boolean captions) {
        String code = Locale.forLanguageTag(board.telling().language()).getLanguage();
        String space = UNSPACED.contains(code) ? "" : " ";
        return board.shown().stream()
                .filter(shown -> shown.role().isForViewers())
                .filter(shown -> shown.role().isCaption() == captions)
                .filter(shown -> !shown.lines().isEmpty() && shown.frames().overlaps(at))
                .map(shown -> String.join(space, shown.lines()))
                .distinct()
                .collect(Collectors.joining(captions ? space : " / "));
    }

    private static Optional<MediaItem> item(Telling telling, Shot shot) {
        return shot instanceof Shot.Footage footage
                ? telling.findMedia(footage.media())
                : Optional.empty();
    }

    private static String madeBy(Telling telling, Shot shot, Optional<MediaItem> item) {
        return switch (shot) {
            case Shot.Dark _ -> "Dark on purpose";
            case Shot.Card _ -> "A card";
            case Shot.Footage footage -> {
                var parts = new ArrayList<String>();
                parts.add(capitalized(item.map(MediaItem::source).orElse("footage")));
                String people =
                        telling.plan().people().stream()
                                .filter(person -> footage.people().contains(person.id()))
                                .map(Person::name)
                                .collect(Collectors.joining(", "));
                if (!people.isEmpty()) {
                    parts.add(people);
                }
                parts.add("chosen: " + level(telling, Step.SELECT));
                yield String.join(" · ", parts);
            }
        };
    }

    /// Who does a step in the market of a draft, in words.
    static String level(Telling telling, Step step) {
        return telling.decision(step)
                .map(Decision::level)
                .map(SheetCell::says)
                .orElse("nobody has said");
    }

    private static String says(Level level) {
        return switch (level) {
            case MACHINE -> "machine";
            case MACHINE_DRAFTS -> "machine drafts";
            case PERSON_LEADS -> "person leads";
            case PERSON_ONLY -> "person only";
        };
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
