package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.throughline.data.brief.Aspect;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Framing;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.planner.media.LibraryItem.Kind;
import org.throughline.planner.shell.Paths;

/// Fits a shot to the shapes of its video: where the crop is centered, or the whole picture over a
/// blurred copy of itself.
final class CropDialog extends Dialog {

    private static final int PERCENT = 10;
    private static final int WHOLE = 100;
    private static final double MILLIS = 1000;

    private final IntegerField across = percent("crop-across", text("crop.across"));
    private final IntegerField down = percent("crop-down", text("crop.down"));
    private final Checkbox padded = new Checkbox(text("crop.padded"));
    private final CropStage stage;
    private Framing framing;

    CropDialog(ProductionPlan plan, Shot.Footage shot, String says, Consumer<Framing> kept) {
        framing = shot.framing();
        setId("crop-dialog");
        setHeaderTitle(text("crop.open-of", says));
        Set<Aspect> shapes = new LinkedHashSet<>();
        plan.brief().platforms().forEach(each -> shapes.add(plan.brief().shapeOn(each)));
        stage =
                new CropStage(
                        Paths.source(plan.id().campaign(), shot.media()),
                        isStill(plan, shot),
                        shot.in().toMillis() / MILLIS,
                        shapes,
                        (x, y) -> set(new Framing(framing.padded(), x, y)));
        padded.setId("crop-padded");
        across.addValueChangeListener(change -> typed());
        down.addValueChangeListener(change -> typed());
        padded.addValueChangeListener(change -> typed());
        Button center = new Button(text("crop.center"), click -> set(Framing.CENTER));
        center.setId("crop-center");
        center.addThemeVariants(ButtonVariant.TERTIARY);
        Div fields = new Div(across, down, center, padded);
        fields.addClassName("crop-fields");
        Div body = new Div(new Paragraph(text("crop.says")), stage, fields);
        body.addClassName("crop-body");
        if (showsMarked(plan, shot)) {
            body.add(new Paragraph(text("crop.marked")));
        }
        add(body);
        set(framing);
        Button keep =
                new Button(
                        text("crop.keep"),
                        click -> {
                            close();
                            kept.accept(framing);
                        });
        keep.setId("crop-keep");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(text("crop.cancel"), click -> close());
        cancel.setId("crop-cancel");
        getFooter().add(cancel, keep);
    }

    private static IntegerField percent(String id, String label) {
        IntegerField field = new IntegerField(label);
        field.setId(id);
        field.setMin(0);
        field.setMax(WHOLE);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void typed() {
        Integer x = across.getValue();
        Integer y = down.getValue();
        boolean both = x != null && y != null && x >= 0 && y >= 0 && x <= WHOLE && y <= WHOLE;
        // a field shows whole percent; what was put there by hand is finer and stays
        if (both
                && (x != Math.round(framing.focusX() / (float) PERCENT)
                        || y != Math.round(framing.focusY() / (float) PERCENT)
                        || padded.getValue() != framing.padded())) {
            set(new Framing(padded.getValue(), x * PERCENT, y * PERCENT));
        }
    }

    private void set(Framing next) {
        framing = next;
        across.setValue(Math.round(next.focusX() / (float) PERCENT));
        down.setValue(Math.round(next.focusY() / (float) PERCENT));
        padded.setValue(next.padded());
        stage.show(next);
    }

    private static boolean isStill(ProductionPlan plan, Shot.Footage shot) {
        return plan.media().stream()
                .filter(item -> item.id().equals(shot.media()))
                .anyMatch(item -> Kind.of(item) == Kind.STILL);
    }

    /// A marked moment is never cropped, whatever is set here.
    private static boolean showsMarked(ProductionPlan plan, Shot.Footage shot) {
        Duration from = shot.in();
        Duration to =
                from.plusMillis(
                        Math.round(plan.story().rate().seconds(shot.at().length()) * MILLIS));
        return plan.media().stream()
                .filter(item -> item.id().equals(shot.media()))
                .map(MediaItem::moments)
                .flatMap(moments -> moments.stream())
                .anyMatch(moment ->
                        moment.from().compareTo(to) < 0 && from.compareTo(moment.to()) < 0);
    }
}
