package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where two people changed the same, with what each wants there.
public final class ClashList extends UnorderedList {

    private static final int MOST = 12;

    public ClashList(String id, List<Clash> clashes) {
        setId(id);
        clashes.stream().limit(MOST).forEach(each -> add(new ListItem(says(each))));
        if (clashes.size() > MOST) {
            add(new ListItem(text("clash.more", clashes.size() - MOST)));
        }
    }

    private static String says(Clash clash) {
        String place = clash.at().stream().map(ClashList::name).collect(Collectors.joining(" › "));
        String mine = clash.mine();
        String theirs = clash.theirs();
        return mine == null || theirs == null
                ? text("clash.part", place)
                : text("clash.both", place, side(theirs), side(mine));
    }

    private static String side(String words) {
        return words.isBlank() ? text("clash.nothing") : text("clash.words", words);
    }

    /// Parts are named in the words of the form; ids, markets and places in a list as they are.
    private static String name(String step) {
        String key = step.replaceAll("(\\p{Lower})(\\p{Upper})", "$1-$2");
        return key.equals(step) && !step.chars().allMatch(Character::isLowerCase)
                ? step
                : word("part", key.toLowerCase(Locale.ROOT));
    }
}
