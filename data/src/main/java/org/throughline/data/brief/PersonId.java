package org.throughline.data.brief;

/// Names one person within its campaign, such as `kofi`.
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        value = Keys.id("person", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
