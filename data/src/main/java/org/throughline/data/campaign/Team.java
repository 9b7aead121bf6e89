package org.throughline.data.campaign;

import java.util.List;
import java.util.stream.Stream;

/// Who works on a campaign. The author never approves.
public record Team(Member author, List<Member> approvers, List<Member> others) {

    public Team {
        approvers = List.copyOf(approvers);
        others = List.copyOf(others);
    }

    /// Whether somebody of that name works on it, however it is written.
    public boolean has(String name) {
        return Stream.of(Stream.of(author), approvers.stream(), others.stream())
                .flatMap(each -> each)
                .anyMatch(member -> member.isCalled(name));
    }
}
