package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.WordingList;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.voice.Voice;

/// How the brand speaks, language by language, and a line to try.
@Route(Paths.RULES_VOICES)
@PermitAll
public final class VoicesView extends OwnView {

    public VoicesView(RuleDesk desk, Sessions sessions) {
        super(desk, sessions, Part.VOICE);
        show();
    }

    @Override
    List<Component> rest(DraftBook book) {
        List<Component> rest = new ArrayList<>();
        List<BrandVoice> voices = new ArrayList<>();
        for (Own row : book.ownRows()) {
            if (row instanceof DraftChange.Voice(BrandVoice voice)) {
                voices.add(voice);
            }
        }
        if (!voices.isEmpty()) {
            TryLinePanel tried = new TryLinePanel();
            tried.use(
                    new Voice(voices, book.wordings()),
                    voices.stream().map(BrandVoice::language).sorted().toList());
            rest.add(tried);
        }
        rest.add(new Panel("shipped", text("desk.voice.shipped"), shipped()));
        return rest;
    }

    @Override
    Optional<String> more(Own row, DraftBook book) {
        return Optional.empty();
    }

    /// The worn phrases that every voice listens for.
    private Component shipped() {
        WordingList cliches =
                RuleBook.library().wordings().stream()
                        .filter(list -> list.name().equals(Voice.CLICHES))
                        .findFirst()
                        .orElseThrow();
        Div says = new Div();
        says.addClassName("desk-then");
        OwnSentence.phrases(cliches).forEach(each -> says.add(new Paragraph(each)));
        says.add(source(cliches.source(), cliches.verifiedOn()));
        return says;
    }
}
