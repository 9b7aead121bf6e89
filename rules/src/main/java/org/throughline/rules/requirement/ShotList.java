package org.throughline.rules.requirement;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.brief.PersonId;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.rules.reason.Sentences;

/// Where in a story somebody is, as one says it on a set: `shots 1 to 5`. Shots that show them or
/// over which they speak count.
final class ShotList {

    private final Sentences sentences;

    ShotList(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(Story story, PersonId person) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (Beat beat : story.beats()) {
            for (Shot shot : beat.shots()) {
                number++;
                if (shows(shot, person) || speaks(beat, shot, person)) {
                    numbers.add(number);
                }
            }
        }
        return said(numbers);
    }

    private static boolean shows(Shot shot, PersonId person) {
        return switch (shot) {
            case Shot.Footage footage -> footage.people().contains(person);
            case Shot.Dark _ -> false;
            case Shot.Card _ -> false;
        };
    }

    private static boolean speaks(Beat beat, Shot shot, PersonId person) {
        for (Line line : beat.lines()) {
            boolean during = line.at() == null || line.at().overlaps(shot.at());
            if (person.equals(line.by()) && during) {
                return true;
            }
        }
        return false;
    }

    private String said(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < numbers.size()) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            parts.add(
                    end == i
                            ? numbers.get(i).toString()
                            : sentences.say("shots.range", numbers.get(i), numbers.get(end)));
            i = end + 1;
        }
        if (parts.isEmpty()) {
            return "";
        }
        return sentences.say(numbers.size() == 1 ? "shots.one" : "shots", String.join(", ", parts));
    }
}
