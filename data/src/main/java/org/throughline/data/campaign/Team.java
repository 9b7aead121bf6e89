package org.throughline.data.campaign;

import java.util.List;

/// Who works on a campaign. The author never approves.
public record Team(Member author, List<Member> approvers, List<Member> others) {

    public Team {
        approvers = List.copyOf(approvers);
        others = List.copyOf(others);
    }
}
