package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.home.FileDraft.Kept;
import org.syncline.server.access.Routes;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ExamplesPlayed;
import org.syncline.server.work.FileDesk;
import org.syncline.server.work.FileVerdict;

/// The files of the configuration folder. A file has an ETag, and whoever changes it says which he began with; one that
/// is new goes without.
@RestController
@RequestMapping(Routes.API + "/configuration/files")
final class FilesApi {

    private final FileDesk desk;
    private final Audit audit;

    FilesApi(FileDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /// @param object to try it on, by its DN or the beginning of a name
    record Draft(
            @Nullable String path,
            @Nullable String text,
            @Nullable String object) {}

    @GetMapping
    List<FileDesk.Line> all() {
        return desk.all();
    }

    @GetMapping("/text")
    ResponseEntity<Kept> text(@RequestParam(defaultValue = "") String path) {
        return tagged(desk.open(path));
    }

    /// A rule to begin with; nothing is kept.
    @GetMapping("/rule")
    Kept rule(@RequestParam(defaultValue = "") String like) {
        return desk.begin(like);
    }

    @PostMapping("/check")
    FileVerdict check(@RequestBody Draft draft) {
        return desk.check(said(draft.path()), said(draft.text()), said(draft.object()));
    }

    @PostMapping("/examples")
    ExamplesPlayed examples(@RequestBody Draft draft) {
        return desk.play(said(draft.path()), said(draft.text()));
    }

    @PostMapping
    ResponseEntity<Kept> keep(
            @RequestBody Draft draft,
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            Authentication who,
            HttpServletRequest request) {
        var kept = desk.keep(said(draft.path()), said(draft.text()), ETag.read(seen));
        audit.wrote(who, request, "keep a file", kept.path());
        return tagged(kept);
    }

    @PostMapping("/remove")
    void remove(
            @RequestBody Draft draft,
            @RequestHeader(name = "If-Match", defaultValue = "") String seen,
            Authentication who,
            HttpServletRequest request) {
        desk.remove(said(draft.path()), ETag.read(seen));
        audit.wrote(who, request, "remove a file", said(draft.path()));
    }

    private static ResponseEntity<Kept> tagged(Kept kept) {
        return ResponseEntity.ok().eTag(kept.digest()).body(kept);
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
