package org.throughline.data.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.tagging.PostTag;
import org.throughline.data.tagging.Settled;
import org.throughline.data.tagging.Tags;
import org.throughline.data.tagging.Trait;

record JdbiTags(Rows rows) implements Tags {

    @Override
    public List<PostTag> all() {
        return rows.list(PostTag.class, "select document from post_tag order by said", Map.of());
    }

    @Override
    public void keep(PostTag tag) {
        forget(tag.post(), tag.trait(), tag.by());
        Map<String, String> values = values(tag.post(), tag.trait());
        values.put("tagger", tag.by());
        values.put("document", rows.write(tag));
        rows.update(
                """
                insert into post_tag (platform, post_id, trait, tagger, document)
                values (:platform, :post, :trait, :tagger, :document)
                """,
                values);
    }

    @Override
    public void forget(PostKey post, Trait trait, String by) {
        for (PostKey each : ofSite(post)) {
            Map<String, String> values = values(each, trait);
            values.put("tagger", by);
            rows.update(
                    """
                    delete from post_tag where platform = :platform and post_id = :post
                        and trait = :trait and tagger = :tagger
                    """,
                    values);
        }
    }

    @Override
    public List<Settled> settled() {
        return rows.list(
                Settled.class,
                "select document from settled_tag order by platform, post_id, trait",
                Map.of());
    }

    @Override
    public void keep(Settled settled) {
        for (PostKey each : ofSite(settled.post())) {
            rows.update(
                    """
                    delete from settled_tag
                    where platform = :platform and post_id = :post and trait = :trait
                    """,
                    values(each, settled.trait()));
        }
        Map<String, String> values = values(settled.post(), settled.trait());
        values.put("document", rows.write(settled));
        rows.update(
                """
                insert into settled_tag (platform, post_id, trait, document)
                values (:platform, :post, :trait, :document)
                """,
                values);
    }

    /// A post may have been called by another platform of its site before.
    private static List<PostKey> ofSite(PostKey post) {
        return post.platform().ofSite().stream().map(each -> new PostKey(each, post.id())).toList();
    }

    private static Map<String, String> values(PostKey post, Trait trait) {
        return new HashMap<>(
                Map.of("platform", post.platform().key(), "post", post.id(), "trait", trait.key()));
    }
}
