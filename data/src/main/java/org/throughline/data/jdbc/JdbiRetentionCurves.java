package org.throughline.data.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.retention.RetentionCurves;

record JdbiRetentionCurves(Rows rows) implements RetentionCurves {

    @Override
    public Optional<RetentionCurve> find(PostKey post) {
        return rows.find(
                RetentionCurve.class,
                """
                select document from retention_curve
                where platform = :platform and post_id = :post
                order by taken desc, kept desc limit 1
                """,
                key(post));
    }

    @Override
    public List<RetentionCurve> all(PostKey post) {
        return rows.list(
                RetentionCurve.class,
                """
                select document from retention_curve
                where platform = :platform and post_id = :post order by taken desc, kept desc
                """,
                key(post));
    }

    @Override
    public boolean keep(RetentionCurve curve) {
        Map<String, Object> values = new HashMap<>(key(curve.post()));
        values.put("sha256", curve.sha256());
        values.put("taken", curve.taken());
        boolean known =
                !rows.texts(
                                """
                                select sha256 from retention_curve where platform = :platform
                                    and post_id = :post and sha256 = :sha256 and taken = :taken
                                """,
                                values)
                        .isEmpty();
        if (known) {
            return false;
        }
        remove(curve.post(), curve.sha256());
        values.put("document", rows.write(curve));
        rows.update(
                """
                insert into retention_curve (platform, post_id, sha256, taken, document)
                values (:platform, :post, :sha256, :taken, :document)
                """,
                values);
        return true;
    }

    @Override
    public boolean remove(PostKey post, String sha256) {
        Map<String, String> values = new HashMap<>(key(post));
        values.put("sha256", sha256);
        return rows.update(
                        """
                        delete from retention_curve
                        where platform = :platform and post_id = :post and sha256 = :sha256
                        """,
                        values)
                > 0;
    }

    private static Map<String, String> key(PostKey post) {
        return Map.of("platform", post.platform().key(), "post", post.id());
    }
}
