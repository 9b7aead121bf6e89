package org.throughline.planner.shell;

import java.util.List;
import java.util.Locale;
import org.throughline.data.assessment.Step;

/// The steps as people group them: deciding, writing, filming, editing, publishing.
public enum StepGroup {
    DECIDE,
    WRITE,
    FILM,
    EDIT,
    PUBLISH_AND_LEARN;

    public List<Step> steps() {
        return switch (this) {
            case DECIDE -> List.of(Step.STRATEGY, Step.IDEA, Step.HUMOUR, Step.MESSAGE);
            case WRITE -> List.of(Step.HOOK, Step.SCRIPT, Step.STORYBOARD, Step.ADAPTATION);
            case FILM -> List.of(Step.CASTING, Step.SHOOT, Step.VOICE, Step.APPEARANCE);
            case EDIT ->
                    List.of(
                            Step.INGEST,
                            Step.SELECT,
                            Step.ROUGH_CUT,
                            Step.FINE_CUT,
                            Step.GRAPHICS,
                            Step.CAPTIONS,
                            Step.MUSIC,
                            Step.FINISHING);
            case PUBLISH_AND_LEARN ->
                    List.of(Step.POST_COPY, Step.REVIEW, Step.PUBLISH, Step.REPLY, Step.LEARN);
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
