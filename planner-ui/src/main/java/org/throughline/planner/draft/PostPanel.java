package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.data.story.PublishedText;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.result.RefusedRowsLink;
import org.throughline.planner.retention.KeptCurve;
import org.throughline.planner.retention.RetentionPart;
import org.throughline.planner.shell.DayWords;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Where a draft was published, as people recorded it; for an accepted draft, the fields to record
/// it, so that its results can be joined to it.
final class PostPanel extends Div {

    private static final int LONGEST = 200;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final transient Draft draft;
    private final transient DraftDesk desk;
    private final transient Seat seat;
    private final transient ZoneId zone;
    private final Panel panel = new Panel("posts", text("posts.title"));
    private final UnorderedList list = new UnorderedList();
    private final Div form = new Div();
    private final TextField post = new TextField(text("posts.id"));
    private final TextField account = new TextField(text("posts.account"));
    private final Select<String> placement = new Select<>();
    private final DatePicker day = new DatePicker();
    private final TimePicker time = new TimePicker();
    private final Paragraph refusal = new Paragraph();
    private final transient ResultUpload results;
    private final transient List<TextArea> postText;
    private final transient @Nullable Integer readOutDays;
    private final transient Story story;

    PostPanel(Draft draft, ProductionPlan plan, DraftDesk desk, Seat seat) {
        this.draft = draft;
        this.desk = desk;
        this.seat = seat;
        this.zone = plan.profile(draft.id().market()).zone();
        this.postText = postText(plan, draft.id());
        this.story = plan.story();
        this.readOutDays = plan.brief().goal().readOutDays();
        this.results = new ResultUpload((name, file) -> read(name, file));
        list.addClassName("plain");
        refusal.setId("post-refused");
        refusal.addClassName("notice");
        refusal.getElement().setAttribute("data-tone", "bad");
        refusal.getElement().setAttribute("role", "alert");
        fields(plan.brief().placements());
        add(panel);
        show(draft);
    }

    /// Shows the posts of a draft, and the fields where it is accepted.
    void show(Draft decided) {
        panel.getChildren().skip(1).toList().forEach(panel::remove);
        list.removeAll();
        List<Post> posts = desk.posts(draft.id());
        posts.forEach(each -> list.add(item(each)));
        panel.add(posts.isEmpty() ? new Paragraph(text("posts.none")) : list);
        if (!posts.isEmpty() && seat.actor().mayBringResults()) {
            panel.add(results);
        }
        if (decided.verdict() instanceof Verdict.Accepted) {
            postText.forEach(panel::add);
            panel.add(form);
        }
    }

    /// What was approved to be published beside it, to be copied.
    private static List<TextArea> postText(ProductionPlan plan, DraftId id) {
        PublishedText posted =
                PublishedText.of(plan.brief(), plan.story().postText(), id.market(), id.platform());
        List<TextArea> fields = new ArrayList<>();
        approved(fields, "posts.title-text", "post-title-approved", posted.title());
        approved(
                fields,
                "posts.text",
                "post-text-approved",
                posted.isWritten() ? posted.text() : null);
        approved(fields, "posts.alt-text", "post-alt-text-approved", posted.altText());
        fields.forEach(each ->
                each.getElement().setAttribute("lang", plan.profile(id.market()).language()));
        if (posted.paidPartnership() && !fields.isEmpty()) {
            fields.getLast().setHelperText(text("posts.paid"));
        }
        return List.copyOf(fields);
    }

    private static void approved(
            List<TextArea> fields, String label, String id, @Nullable String says) {
        if (says != null) {
            TextArea field = new TextArea(text(label));
            field.setId(id);
            field.setReadOnly(true);
            field.setValue(says);
            field.setWidthFull();
            fields.add(field);
        }
    }

    private void fields(List<String> placements) {
        post.setId("post-id");
        post.setHelperText(text("posts.id.help"));
        post.setMaxLength(LONGEST);
        account.setId("post-account");
        account.setHelperText(text("posts.account.help"));
        account.setMaxLength(LONGEST);
        placement.setId("post-placement");
        placement.setLabel(text("posts.placement"));
        placement.setItems(placements);
        placement.setItemLabelGenerator(each -> word("placement", each));
        placements.stream().findFirst().ifPresent(placement::setValue);
        day.setId("post-day");
        day.setLabel(text("posts.day"));
        day.setI18n(DayWords.of());
        time.setId("post-time");
        time.setLabel(text("posts.time", zone.getId()));
        Button record = new Button(text("posts.record"), click -> record());
        record.setId("post-record");
        form.addClassName("post-fields");
        form.add(post, account, placement, day, time, record);
    }

    private void record() {
        // every field is marked, not only the first that is empty
        List<Missing> missing = missing();
        if (!missing.isEmpty()) {
            refuse(
                    text(
                            "posts.incomplete",
                            missing.size(),
                            missing.stream()
                                    .map(Missing::label)
                                    .collect(Collectors.joining(", "))));
            missing.getFirst().field().focus();
            return;
        }
        var published = day.getValue().atTime(time.getValue()).atZone(zone).toInstant();
        switch (desk.record(
                draft,
                post.getValue(),
                account.getValue(),
                placement.getValue(),
                published,
                seat)) {
            case Outcome.Accepted<Post> _ -> {
                form.remove(refusal);
                post.clear();
                desk.find(draft.id(), seat).ifPresent(this::show);
            }
            case Outcome.Refused<Post>(List<Problem> problems) ->
                    refuse(
                            (problems.getFirst().message() + ". " + problems.getFirst().hint())
                                    .strip());
        }
    }

    private static Paragraph noResult() {
        Paragraph none = new Paragraph(text("result.none"));
        none.addClassNames("soft", "small");
        return none;
    }

    private void read(String name, byte[] file) {
        switch (desk.readResults(draft.id(), name, file, seat)) {
            case Outcome.Accepted<ResultsRead>(ResultsRead found) -> {
                desk.find(draft.id(), seat).ifPresent(this::show);
                results.tell(says(name, found), refusedRows(name, found));
            }
            case Outcome.Refused<ResultsRead>(List<Problem> problems) -> results.refuse(problems);
        }
    }

    private static Component[] refusedRows(String name, ResultsRead found) {
        return found instanceof ResultsRead.OfCurve(KeptCurve kept)
                        && !kept.read().refused().isEmpty()
                ? new Component[] {RefusedRowsLink.of(kept.read().refused(), name)}
                : new Component[0];
    }

    private static String says(String name, ResultsRead found) {
        return switch (found) {
            case ResultsRead.OfPosts(int count) -> text("result.taken", name, count);
            case ResultsRead.OfCurve(KeptCurve kept) -> says(name, kept);
        };
    }

    private static String says(String name, KeptCurve kept) {
        if (!kept.isNew()) {
            return text("result.curve.known", name);
        }
        String says =
                kept.counts()
                        ? text(
                                "result.curve.kept",
                                name,
                                kept.curve().post().id(),
                                kept.curve().points().size())
                        : text("result.curve.older", name);
        return kept.read().refused().stream()
                .findFirst()
                .map(row ->
                        says
                                + " "
                                + text(
                                        "result.curve.refused",
                                        kept.read().refusedCount(),
                                        row.line(),
                                        row.column(),
                                        row.value(),
                                        row.reason()))
                .orElse(says);
    }

    private void takeAway(Post post, RetentionCurve curve) {
        Optional<Problem> refused = desk.removeCurve(post, curve, seat);
        desk.find(draft.id(), seat).ifPresent(this::show);
        refused.ifPresent(problem -> results.refuse(List.of(problem)));
    }

    /// A field that has to be filled in still.
    private record Missing(String label, Focusable<?> field) {}

    private List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        check(missing, post, post.getValue().isBlank());
        check(missing, account, account.getValue().isBlank());
        check(missing, placement, placement.isEmpty());
        check(missing, day, day.isEmpty());
        check(missing, time, time.isEmpty());
        return missing;
    }

    private static <F extends Component & HasLabel & HasValidationProperties & Focusable<?>>
            void check(List<Missing> missing, F field, boolean empty) {
        field.setErrorMessage(empty ? text("posts.empty") : "");
        field.setInvalid(empty);
        if (empty) {
            missing.add(new Missing(field.getLabel(), field));
        }
    }

    private void refuse(String why) {
        refusal.setText(why);
        form.add(refusal);
    }

    private Component item(Post each) {
        Span facts =
                new Span(
                        text(
                                "posts.says",
                                each.postId(),
                                word("platform", each.draft().platform().key()),
                                each.account(),
                                MOMENT.format(each.publishedAt().atZone(zone)),
                                word("placement", each.placement()),
                                each.recordedBy()));
        ListItem item = new ListItem(facts);
        Optional<PostResult> found = desk.result(each);
        item.add(
                found.<Component>map(result -> new ResultLine(result, readOutDays))
                        .orElseGet(() -> noResult()));
        if (found.isPresent()) {
            desk.felt(each, seat).ifPresent(felt -> item.add(new FeltLine(felt)));
        }
        desk.curve(each)
                .ifPresent(curve ->
                        item.add(
                                new RetentionPart(
                                        each,
                                        curve,
                                        story,
                                        readOutDays,
                                        seat.actor().mayBringResults()
                                                ? () -> takeAway(each, curve)
                                                : null)));
        if (!each.sha256().equals(draft.sha256())) {
            item.add(new Div(new StateMark(Tone.WARN, text("posts.earlier"))));
        }
        return item;
    }
}
