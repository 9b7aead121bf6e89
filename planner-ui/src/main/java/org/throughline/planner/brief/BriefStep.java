package org.throughline.planner.brief;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;

/// The screens of the strategy form, in the order in which they are best answered; any can be
/// opened at any time.
enum BriefStep {
    WHAT_FOR {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return List.of(
                    fields.one("goal", "goal", edit.goal, v -> edit.goal = v == null ? "" : v),
                    fields.one("second-goal", "goal", edit.secondGoal, v -> edit.secondGoal = v),
                    fields.sentence("message", edit.message, v -> edit.message = v));
        }
    },
    WHO_FOR {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return List.of(
                    fields.sentence("situation", edit.situation, v -> edit.situation = v),
                    fields.sentence("for-them", edit.forThem, v -> edit.forThem = v),
                    fields.many("age", "age-band", edit.age, v -> edit.age = v),
                    fields.many("relation", "relation", edit.relation, v -> edit.relation = v),
                    fields.one("knowledge", "knowledge", edit.knowledge, v -> edit.knowledge = v),
                    fields.many(
                            "vulnerability",
                            "vulnerability",
                            edit.vulnerability,
                            v -> edit.vulnerability = v),
                    fields.many("viewing", "viewing", edit.viewing, v -> edit.viewing = v));
        }
    },
    FEEL {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return List.of(
                    fields.one(
                            "first-feeling",
                            "feeling",
                            edit.firstFeeling,
                            v -> edit.firstFeeling = v == null ? "" : v),
                    fields.one(
                            "then-feeling",
                            "feeling",
                            edit.thenFeeling,
                            v -> edit.thenFeeling = v == null ? "" : v));
        }
    },
    ABOUT {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return List.of(
                    fields.many("topics", "topic", edit.topics, v -> edit.topics = v),
                    fields.one("stakes", "stakes", edit.stakes, v -> edit.stakes = v),
                    fields.many(
                            "stake-kinds", "stake-kind", edit.stakeKinds, v -> edit.stakeKinds = v),
                    fields.many("humour", "humour", edit.humour, v -> edit.humour = v),
                    fields.many(
                            "joke-about", "joke-about", edit.jokeAbout, v -> edit.jokeAbout = v));
        }
    },
    HOW {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return List.of(
                    fields.one("format", "format", edit.format, v -> edit.format = v),
                    fields.many(
                            "techniques", "technique", edit.techniques, v -> edit.techniques = v),
                    fields.many("synthetic", "synthetic", edit.synthetic, v -> edit.synthetic = v),
                    fields.many(
                            "placements", "placement", edit.placements, v -> edit.placements = v));
        }
    },
    WHEN {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return new PublishFields(edit, fields).fields();
        }
    },
    WORDS {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return new StoryWords(edit, fields).fields();
        }
    },
    POST {
        @Override
        List<Component> fields(BriefEdit edit, Fields fields) {
            return new PostWords(edit, fields).fields();
        }
    };

    abstract List<Component> fields(BriefEdit edit, Fields fields);

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
