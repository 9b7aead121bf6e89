package org.throughline.planner.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.draft.DraftDesk;

/// Videos and papers of drafts for those who are signed in, in byte ranges where the browser asks
/// for them. Only names that the draft itself lists are served.
@RestController
class DraftFiles {

    private final DraftDesk drafts;

    DraftFiles(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/media/drafts/{id}")
    ResponseEntity<Resource> video(@PathVariable String id) {
        Draft draft = draft(id);
        return answer(drafts.file(draft)).body(resource(drafts.file(draft)));
    }

    @GetMapping("/media/drafts/{id}/{paper}")
    ResponseEntity<Resource> paper(@PathVariable String id, @PathVariable String paper) {
        Draft draft = draft(id);
        if (!draft.papers().contains(paper)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Path file = drafts.file(draft).resolveSibling(paper);
        return answer(file)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(paper).build().toString())
                .body(resource(file));
    }

    private Draft draft(String id) {
        try {
            return drafts.find(DraftId.parse(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such draft", malformed);
        }
    }

    private static Resource resource(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new FileSystemResource(file);
    }

    private static ResponseEntity.BodyBuilder answer(Path file) {
        MediaType type =
                MediaTypeFactory.getMediaType(String.valueOf(file.getFileName()))
                        .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate());
    }
}
