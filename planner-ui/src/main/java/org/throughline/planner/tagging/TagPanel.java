package org.throughline.planner.tagging;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.tagging.Trait;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.KeyCap;
import org.throughline.planner.shell.Keystrokes;
import org.throughline.planner.shell.PostCard;

/// One video and the words for what is asked of it now, each under its key.
final class TagPanel extends Div {

    private static final Map<Trait, WordKeys> KEYS = keys();

    private final transient TagRound round;
    private final Div shown = new Div();
    private final Span news = new Span();

    TagPanel(TagRound round) {
        this.round = round;
        setId("tagger");
        addClassName("tagger");
        shown.addClassName("tagger-shown");
        news.setId("tagger-news");
        news.addClassName("unseen");
        news.getElement().setAttribute("role", "status");
        add(news, shown);
        Keystrokes.on(this, text("tags.panel"), this::typed);
        show();
    }

    private static Map<Trait, WordKeys> keys() {
        Map<Trait, WordKeys> keys = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            keys.put(trait, new WordKeys(trait));
        }
        return keys;
    }

    private static WordKeys keys(Trait trait) {
        return KEYS.getOrDefault(trait, new WordKeys(trait));
    }

    private void typed(String key) {
        switch (key) {
            case Keystrokes.BACK -> {
                round.back();
                show();
            }
            case Keystrokes.ON -> {
                round.skip();
                show();
            }
            default ->
                    round.now()
                            .flatMap(TagTask::next)
                            .flatMap(trait -> keys(trait).word(key))
                            .ifPresent(this::say);
        }
    }

    private void say(String word) {
        round.say(word);
        show();
    }

    private void show() {
        shown.removeAll();
        Optional<TagTask> now = round.now();
        if (now.isEmpty()) {
            shown.add(new Blank(text("tags.done"), text("tags.done.todo")), bar());
            news.setText(text("tags.done"));
        } else {
            TagTask task = now.get();
            Trait trait = task.next().orElse(Trait.HOOK);
            H2 asks = new H2(text("tags.asks." + trait.key()));
            asks.setId("tagger-asks");
            shown.add(new PostCard(task.post()), steps(task), asks, words(trait), bar());
            news.setText(
                    text(
                            "tags.news",
                            text("tags.trait." + trait.key()),
                            PostCard.title(task.post())));
        }
        getUI().ifPresent(ui -> Keystrokes.take(ui, this));
    }

    private static Component steps(TagTask task) {
        OrderedList steps = new OrderedList();
        steps.addClassName("tag-steps");
        Trait next = task.next().orElse(null);
        for (Trait trait : task.asked()) {
            String said = task.said().get(trait);
            ListItem step = new ListItem(new Span(text("tags.trait." + trait.key())));
            if (said != null) {
                Span word = new Span(label(trait, said));
                word.addClassName("tag-said");
                step.add(word);
            }
            if (trait == next) {
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        return steps;
    }

    static String label(Trait trait, String word) {
        if (trait == Trait.MAKER) {
            return text("level." + word.replace('-', '_'));
        }
        return word.equals(Trait.NOBODY) && trait == Trait.PEOPLE
                ? text("tags.nobody")
                : word(trait.dimension(), word);
    }

    private Component words(Trait trait) {
        Div words = new Div();
        words.addClassName("tag-words");
        words.getElement().setAttribute("role", "group");
        words.getElement().setAttribute("aria-labelledby", "tagger-asks");
        WordKeys keys = keys(trait);
        for (String word : keys.words()) {
            String key = String.valueOf(keys.key(word));
            Button choice = new Button(new KeyCap(key), click -> say(word));
            choice.setText(label(trait, word));
            choice.setId("tag-" + word);
            choice.setAriaLabel(label(trait, word));
            choice.getElement().setAttribute("aria-keyshortcuts", key);
            choice.addClassName("tag-word");
            words.add(choice);
        }
        return words;
    }

    private Component bar() {
        Button back =
                new Button(
                        text("tags.back"),
                        click -> {
                            round.back();
                            show();
                        });
        back.setId("tagger-back");
        back.setEnabled(round.canGoBack());
        back.setIcon(new KeyCap("←"));
        Button skip =
                new Button(
                        text("tags.skip"),
                        click -> {
                            round.skip();
                            show();
                        });
        skip.setId("tagger-skip");
        skip.setEnabled(round.now().isPresent());
        skip.setIcon(new KeyCap("→"));
        Paragraph left = new Paragraph(text("tags.left", round.left(), round.finished()));
        left.addClassNames("soft", "small");
        left.setId("tagger-left");
        Div bar = new Div(back, skip, left);
        bar.addClassName("tagger-bar");
        return bar;
    }
}
