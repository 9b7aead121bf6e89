package org.throughline.data.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who is seen or heard.
///
/// @param kind word of `person-kind`
/// @param age word of `person-age`
/// @param appears word of `appears-as`
/// @param paid word of `relation-paid`
/// @param likenessEdits words of `likeness-edit`
/// @param identifyingDetails what tells who or where they are, words of `identifying-detail`;
///   absent: unanswered
public record Person(
        PersonId id,
        String name,
        String kind,
        @Nullable String age,
        @Nullable String appears,
        @Nullable String paid,
        List<String> likenessEdits,
        Release release,
        @Nullable List<String> identifyingDetails) {

    public Person(
            PersonId id,
            String name,
            String kind,
            @Nullable String age,
            @Nullable String appears,
            @Nullable String paid,
            List<String> likenessEdits,
            Release release) {
        this(id, name, kind, age, appears, paid, likenessEdits, release, null);
    }

    public Person {
        likenessEdits = Keys.distinct(likenessEdits);
        identifyingDetails = Keys.orUnanswered(identifyingDetails);
    }
}
