package org.throughline.data.campaign;

/// Somebody outside the team who was asked by a link, and who of the team stands for it that they
/// are who they are said to be.
///
/// @param guest their name
/// @param as what they are, in the words of whoever vouches, such as `legal, Client Ltd`
/// @param by who vouches: whoever made the link
public record Vouched(String guest, String as, String by) {

    public Vouched {
        if (guest.isBlank() || as.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException(
                    "a guest has a name, is something and is vouched for: '%s', '%s', '%s'"
                            .formatted(guest, as, by));
        }
    }
}
