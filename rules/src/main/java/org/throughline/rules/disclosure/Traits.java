package org.throughline.rules.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.story.MediaItem;
import org.throughline.rules.reason.Phrases;

/// Reads what is known of how a video is made in one market.
final class Traits {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";
    private static final Set<String> KNOWN_SOURCES = Set.of("filmed", "own", "drawn");

    /// Steps that put something into picture or sound, and that people do where no rule says
    /// otherwise.
    private static final List<Step> MAKING = List.of(Step.SHOOT, Step.VOICE, Step.APPEARANCE);

    private final Phrases phrases;
    private final List<DisclosureFact> tools;
    private final List<Trait> traits = new ArrayList<>();

    /// @param tools programs of which the facts file knows that they make up nothing
    Traits(Phrases phrases, List<DisclosureFact> tools) {
        this.phrases = phrases;
        this.tools = tools;
    }

    List<Trait> of(Brief brief, List<MediaItem> media, Assessment assessment, Market market) {
        synthetic(brief);
        people(brief);
        media.forEach(this::media);
        for (Step step : MAKING) {
            if (Level.PERSON_LEADS.isStricterThan(assessment.decision(step, market).level())) {
                add(UNKNOWN, "trait.step", step.key());
            }
        }
        return List.copyOf(traits);
    }

    private void synthetic(Brief brief) {
        if (brief.synthetic().isEmpty()) {
            add(UNKNOWN, "trait.synthetic.unanswered", "");
        }
        brief.synthetic().stream()
                .filter(each -> !each.equals(NONE))
                .forEach(each -> add("synthetic=" + each, "trait.synthetic", each));
    }

    private void people(Brief brief) {
        List<Person> people = brief.people();
        if (people == null) {
            add(UNKNOWN, "trait.people.unanswered", "");
            return;
        }
        for (Person person : people) {
            if (person.kind().equals("synthetic-person")) {
                add("person-kind=synthetic-person", "trait.person-kind", "");
            }
            person.likenessEdits().stream()
                    .filter(each -> !each.equals(NONE))
                    .forEach(each -> add("likeness-edit=" + each, "trait.likeness-edit", each));
        }
    }

    private void media(MediaItem item) {
        if (item.standIn()) {
            add(UNKNOWN, "trait.stand-in", item.id().value());
        }
        for (String tool : item.usedTools()) {
            boolean known = tools.stream().anyMatch(each -> isVersionOf(tool, each.id()));
            add(
                    known ? "tool=known" : UNKNOWN,
                    known ? "trait.tool.known" : "trait.tool.unknown",
                    tool);
        }
        // whoever knows what a tool changed does not know yet how it was made
        if (KNOWN_SOURCES.contains(item.source())) {
            add("source=" + item.source(), "trait.source", item.source());
        } else {
            add(UNKNOWN, "trait.source.unknown", item.source());
        }
    }

    /// Whether somebody means a program, with or without its version.
    private static boolean isVersionOf(String tool, String name) {
        String written = tool.strip().toLowerCase(Locale.ROOT);
        String known = name.toLowerCase(Locale.ROOT);
        return written.equals(known) || written.matches(Pattern.quote(known) + " v?[0-9][0-9.]*");
    }

    private void add(String key, String phrase, String about) {
        Trait trait = new Trait(key, phrases.say(phrase, about));
        if (!traits.contains(trait)) {
            traits.add(trait);
        }
    }
}
