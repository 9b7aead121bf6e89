package org.throughline.data.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.Platform;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.post.Posts;

record JdbiPosts(Rows rows) implements Posts {

    @Override
    public Optional<Post> find(Platform platform, String postId) {
        return platform.ofSite().stream()
                .flatMap(each ->
                        rows
                                .find(
                                        Post.class,
                                        "select document from post where platform = :platform"
                                                + " and post_id = :post",
                                        Map.of("platform", each.key(), "post", postId))
                                .stream())
                .findFirst();
    }

    @Override
    public List<Post> all() {
        return rows.list(
                Post.class, "select document from post order by platform, post_id", Map.of());
    }

    @Override
    public void add(Post post) {
        rows.update(
                """
                insert into post (platform, post_id, document)
                values (:platform, :post, :document)
                """,
                Map.of(
                        "platform",
                        post.draft().platform().key(),
                        "post",
                        post.postId(),
                        "document",
                        rows.write(post)));
    }

    @Override
    public void remove(Post post) {
        Map<String, String> key =
                Map.of("platform", post.draft().platform().key(), "post", post.postId());
        rows.update("delete from post_result where platform = :platform and post_id = :post", key);
        rows.update(
                "delete from retention_curve where platform = :platform and post_id = :post", key);
        rows.update("delete from post where platform = :platform and post_id = :post", key);
    }

    @Override
    public Optional<PostResult> result(Post post) {
        return rows.find(
                PostResult.class,
                "select document from post_result where platform = :platform and post_id = :post",
                Map.of("platform", post.draft().platform().key(), "post", post.postId()));
    }

    @Override
    public void keep(PostResult result) {
        Map<String, String> key =
                Map.of(
                        "platform",
                        result.post().draft().platform().key(),
                        "post",
                        result.post().postId());
        rows.update("delete from post_result where platform = :platform and post_id = :post", key);
        var values = new HashMap<>(key);
        values.put("document", rows.write(result));
        rows.update(
                """
                insert into post_result (platform, post_id, document)
                values (:platform, :post, :document)
                """,
                values);
    }
}
