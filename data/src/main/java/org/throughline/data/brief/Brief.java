package org.throughline.data.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strategy of one video: what it is for, who it is for, what it should leave people feeling.
///
/// Words are those of the vocabulary. An empty list or an absent value is *unanswered*; `none` is
/// an answer; `other` is an answer whose text stands in `other` under its dimension.
///
/// @param goal what it is for
/// @param audience who it is for
/// @param feeling what it should leave people feeling
/// @param people everybody seen or heard; `null` while nobody has said who (an empty list: no
///   people)
/// @param message the one sentence that must arrive
/// @param publish local publish times; absent while undecided
/// @param shapes platforms whose shape is not 9:16
/// @param productAttributes what is known of the product shown, words of `product-attribute`;
///   absent: unanswered
/// @param prerequisites what is there already, words of `prerequisite`; absent: unanswered
public record Brief(
        BriefId id,
        String title,
        Goal goal,
        Audience audience,
        Feeling feeling,
        List<String> topics,
        Stakes stakes,
        String message,
        @Nullable String messageShape,
        List<String> nuance,
        Humour humour,
        List<Claim> claims,
        @Nullable List<Person> people,
        @Nullable Publish publish,
        List<Platform> platforms,
        List<String> placements,
        List<String> commercialRelations,
        @Nullable String format,
        @Nullable String trendUse,
        List<String> techniques,
        List<String> synthetic,
        Map<Platform, Aspect> shapes,
        Map<String, String> other,
        @Nullable List<String> productAttributes,
        @Nullable List<String> prerequisites) {

    public Brief(
            BriefId id,
            String title,
            Goal goal,
            Audience audience,
            Feeling feeling,
            List<String> topics,
            Stakes stakes,
            String message,
            @Nullable String messageShape,
            List<String> nuance,
            Humour humour,
            List<Claim> claims,
            @Nullable List<Person> people,
            @Nullable Publish publish,
            List<Platform> platforms,
            List<String> placements,
            List<String> commercialRelations,
            @Nullable String format,
            @Nullable String trendUse,
            List<String> techniques,
            List<String> synthetic,
            Map<Platform, Aspect> shapes,
            Map<String, String> other) {
        this(
                id,
                title,
                goal,
                audience,
                feeling,
                topics,
                stakes,
                message,
                messageShape,
                nuance,
                humour,
                claims,
                people,
                publish,
                platforms,
                placements,
                commercialRelations,
                format,
                trendUse,
                techniques,
                synthetic,
                shapes,
                other,
                null,
                null);
    }

    public Brief {
        topics = Keys.distinct(topics);
        nuance = Keys.distinct(nuance);
        claims = List.copyOf(claims);
        people = people == null ? null : List.copyOf(people);
        platforms = platforms.stream().distinct().toList();
        placements = Keys.distinct(placements);
        commercialRelations = Keys.distinct(commercialRelations);
        techniques = Keys.distinct(techniques);
        synthetic = Keys.distinct(synthetic);
        shapes = Map.copyOf(shapes);
        other = Map.copyOf(other);
        productAttributes = Keys.orUnanswered(productAttributes);
        prerequisites = Keys.orUnanswered(prerequisites);
    }

    public Aspect shapeOn(Platform platform) {
        return shapes.getOrDefault(platform, Aspect.VERTICAL);
    }

    public Brief withAudience(Audience audience) {
        return with(audience, claims, people, placements, synthetic);
    }

    public Brief withClaims(List<Claim> claims) {
        return with(audience, claims, people, placements, synthetic);
    }

    public Brief withPeople(@Nullable List<Person> people) {
        return with(audience, claims, people, placements, synthetic);
    }

    public Brief withPlacements(List<String> placements) {
        return with(audience, claims, people, placements, synthetic);
    }

    public Brief withSynthetic(List<String> synthetic) {
        return with(audience, claims, people, placements, synthetic);
    }

    public Brief withPrerequisites(List<String> prerequisites) {
        return with(audience, claims, people, publish, placements, synthetic, prerequisites);
    }

    public Brief withPublish(@Nullable Publish publish) {
        return with(audience, claims, people, publish, placements, synthetic, prerequisites);
    }

    /// The same video on these platforms; the shapes of others go with them.
    public Brief withPlatforms(List<Platform> platforms) {
        Map<Platform, Aspect> kept = new HashMap<>(shapes);
        kept.keySet().retainAll(platforms);
        return new Brief(
                id,
                title,
                goal,
                audience,
                feeling,
                topics,
                stakes,
                message,
                messageShape,
                nuance,
                humour,
                claims,
                people,
                publish,
                platforms,
                placements,
                commercialRelations,
                format,
                trendUse,
                techniques,
                synthetic,
                kept,
                other,
                productAttributes,
                prerequisites);
    }

    private Brief with(
            Audience audience,
            List<Claim> claims,
            @Nullable List<Person> people,
            List<String> placements,
            List<String> synthetic) {
        return with(audience, claims, people, publish, placements, synthetic, prerequisites);
    }

    private Brief with(
            Audience audience,
            List<Claim> claims,
            @Nullable List<Person> people,
            @Nullable Publish publish,
            List<String> placements,
            List<String> synthetic,
            @Nullable List<String> prerequisites) {
        return new Brief(
                id,
                title,
                goal,
                audience,
                feeling,
                topics,
                stakes,
                message,
                messageShape,
                nuance,
                humour,
                claims,
                people,
                publish,
                platforms,
                placements,
                commercialRelations,
                format,
                trendUse,
                techniques,
                synthetic,
                shapes,
                other,
                productAttributes,
                prerequisites);
    }
}
