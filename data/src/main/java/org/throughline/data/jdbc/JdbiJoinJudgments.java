package org.throughline.data.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.review.DraftId;
import org.throughline.data.tagging.JoinJudgment;
import org.throughline.data.tagging.JoinJudgments;

record JdbiJoinJudgments(Rows rows) implements JoinJudgments {

    @Override
    public List<JoinJudgment> all() {
        return rows.list(
                JoinJudgment.class,
                "select document from join_judgment order by decided",
                Map.of());
    }

    @Override
    public void add(JoinJudgment judgment) {
        var values = new HashMap<>(key(judgment.post(), judgment.draft()));
        values.put("document", rows.write(judgment));
        rows.update(
                """
                insert into join_judgment (platform, post_id, draft, document)
                values (:platform, :post, :draft, :document)
                """,
                values);
    }

    @Override
    public boolean takeBack(PostKey post, DraftId draft) {
        return rows.update(
                        """
                        delete from join_judgment
                        where platform = :platform and post_id = :post and draft = :draft
                        """,
                        key(post, draft))
                > 0;
    }

    private static Map<String, String> key(PostKey post, DraftId draft) {
        return Map.of(
                "platform", post.platform().key(), "post", post.id(), "draft", draft.toString());
    }
}
