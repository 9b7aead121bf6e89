package org.throughline.rules.requirement;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.brief.PersonId;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;

/// Where in a story somebody is, as one says it on a set: `shots 1 to 5`. Shots that show them or
/// over which they speak count.
final class ShotList {

    private ShotList() {}

    static String of(Story story, PersonId person) {
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

    private static String said(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < numbers.size()) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            parts.add(end == i ? numbers.get(i) + "" : numbers.get(i) + " to " + numbers.get(end));
            i = end + 1;
        }
        if (parts.isEmpty()) {
            return "";
        }
        return (numbers.size() == 1 ? "shot " : "shots ") + String.join(", ", parts);
    }
}
