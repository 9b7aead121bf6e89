package org.throughline.planner.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.CutMap;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.GuestLink;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.access.SignedIn;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.draft.GuestView;
import org.throughline.planner.draft.NotesTable;
import org.throughline.planner.draft.ReleaseFile;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.renderer.interchange.Interchange;

/// Videos and papers of drafts for those who may see them, in byte ranges where the browser asks
/// for them. Only names that the draft itself lists are served; to everybody else, and for
/// everything else, there is nothing here.
@RestController
class DraftFiles {

    private static final Map<String, String> TYPES =
            Map.of(
                    "mp4", "video/mp4",
                    "vtt", "text/vtt;charset=UTF-8",
                    "srt", "application/x-subrip;charset=UTF-8",
                    "json", "application/json",
                    "jpg", "image/jpeg");

    private final DraftDesk drafts;
    private final KeepGuestLinks links;
    private final Sessions sessions;

    DraftFiles(DraftDesk drafts, KeepGuestLinks links, Sessions sessions) {
        this.drafts = drafts;
        this.links = links;
        this.sessions = sessions;
    }

    @GetMapping("/media/drafts/{id}")
    void video(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        video(find(id), request, response);
    }

    private void video(
            Optional<Draft> draft, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (draft.isPresent()) {
            send(draft.get(), drafts.file(draft.get()), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @GetMapping("/media/drafts/{id}/{paper}")
    void paper(
            @PathVariable String id,
            @PathVariable String paper,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Draft> draft = find(id).filter(each -> each.papers().contains(paper));
        if (draft.isPresent()) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(paper).build().toString());
            Path file = drafts.file(draft.get()).resolveSibling(paper);
            send(draft.get(), file, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// The video that a guest looks at; its address tells nothing of where it belongs.
    @GetMapping("/" + GuestView.VIDEO + "/{link}")
    void guests(@PathVariable String link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        video(ofGuest(link), request, response);
    }

    /// Of the papers a guest gets the captions alone: the others tell of the plan.
    @GetMapping("/" + GuestView.VIDEO + "/{link}/{paper}")
    void captionsOfGuests(
            @PathVariable String link,
            @PathVariable String paper,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Draft> draft =
                ofGuest(link)
                        .filter(each -> each.papers().contains(paper) && paper.endsWith(".vtt"));
        if (draft.isPresent()) {
            send(draft.get(), drafts.file(draft.get()).resolveSibling(paper), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// Written as it is asked for, since notes come after the draft.
    @GetMapping("/media/drafts/{id}/noted/{form}")
    void noted(@PathVariable String id, @PathVariable String form, HttpServletResponse response)
            throws IOException {
        Optional<Draft> draft = find(id);
        Optional<String> list =
                form.equals("csv")
                        ? draft.map(this::table)
                        : draft.flatMap(each ->
                                        sessions.find()
                                                .flatMap(who -> drafts.noted(each, who.seat())))
                                .flatMap(each -> written(each, form));
        if (draft.isEmpty() || list.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String video = draft.get().file();
        String name = video.substring(0, Math.max(0, video.lastIndexOf('.'))) + "_noted." + form;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(list.get().getBytes(StandardCharsets.UTF_8));
    }

    /// Made as it is asked for, and gone afterwards; why it cannot be made is told.
    @GetMapping("/media/drafts/{id}/package")
    void release(@PathVariable String id, HttpServletResponse response) throws IOException {
        Optional<SignedIn> who = sessions.find();
        Optional<Draft> draft = find(id);
        if (who.isEmpty() || draft.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (drafts.pack(draft.get().id(), who.get().seat())) {
            case Outcome.Refused<ReleaseFile>(List<Problem> why) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter()
                        .write(why.stream().map(Problem::says).collect(Collectors.joining("\n")));
            }
            case Outcome.Accepted<ReleaseFile>(ReleaseFile made) -> send(made, response);
        }
    }

    private static void send(ReleaseFile made, HttpServletResponse response) throws IOException {
        try {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(made.name()).build().toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(made.file()));
            Files.copy(made.file(), response.getOutputStream());
        } finally {
            Files.delete(made.file());
        }
    }

    private String table(Draft draft) {
        Seat seat = sessions.find().orElseThrow().seat();
        return NotesTable.of(
                draft,
                drafts.plan(draft).map(plan -> CutMap.of(plan, draft.id().market())),
                drafts.notes(draft.id(), seat),
                drafts.carried(draft.id(), seat));
    }

    private static Optional<String> written(Interchange list, String form) {
        return switch (form) {
            case "edl" -> Optional.of(list.edl());
            case "otio" -> Optional.of(list.otio());
            default -> Optional.empty();
        };
    }

    private Optional<Draft> find(String id) {
        try {
            DraftId asked = DraftId.parse(id);
            return sessions.find().flatMap(who -> drafts.find(asked, who.seat()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A page that was opened by another link than the guest sits here by now plays nothing.
    private Optional<Draft> ofGuest(String link) {
        return sessions.guest()
                .filter(seat -> link.equals(String.valueOf(seat.link())))
                .flatMap(seat ->
                        Optional.ofNullable(seat.link())
                                .flatMap(links::use)
                                .map(GuestLink::draft)
                                .flatMap(draft -> drafts.find(draft, seat)));
    }

    private static void send(
            Draft draft, Path file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        new RangedFile(
                        file,
                        "\"" + draft.sha256() + "-" + name + "\"",
                        TYPES.getOrDefault(
                                name.substring(name.lastIndexOf('.') + 1),
                                "application/octet-stream"))
                .send(request, response);
    }
}
