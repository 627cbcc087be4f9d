package org.opencmrt.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmrt.fill.FillException;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.report.letter.LetterWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages. An upload is identified by a random id; nothing that a client sends names a file on the server. */
@Controller
class UploadController {
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final UploadDesk desk;
    private final Uploads uploads;
    private final String reference;

    UploadController(UploadDesk desk, Uploads uploads, ConflictMineralsProgram program) {
        this.desk = desk;
        this.uploads = uploads;
        this.reference = program.reference().label();
    }

    @ModelAttribute("reference")
    String reference() {
        return reference;
    }

    @GetMapping("/")
    String list(Model model) {
        model.addAttribute("uploads", uploads.latest());
        return "index";
    }

    @PostMapping("/uploads")
    String upload(@RequestParam("workbook") MultipartFile workbook) throws IOException {
        if (workbook.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Upload upload =
                desk.take(Optional.ofNullable(workbook.getOriginalFilename()).orElse(""), workbook.getBytes());
        return "redirect:/uploads/" + upload.id();
    }

    @GetMapping("/uploads/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("upload", upload(id));
        model.addAttribute("view", desk.view(assessed(id)));
        return "upload";
    }

    @GetMapping("/uploads/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        byte[] letter = desk.letter(assessed(id))
                .orElseThrow(UploadController::notFound)
                .getBytes(StandardCharsets.UTF_8);
        return download(id, ".html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), letter);
    }

    @GetMapping("/uploads/{id}/form")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        return download(id, ".xlsx", XLSX, desk.form(assessed(id)).orElseThrow(UploadController::notFound));
    }

    @PostMapping("/uploads/{id}/delete")
    String delete(@PathVariable UUID id) {
        uploads.delete(id);
        return "redirect:/";
    }

    private ResponseEntity<byte[]> download(UUID id, String ending, MediaType type, byte[] content) {
        String name = LetterWriter.fileNames(List.of(upload(id).supplier())).get(0) + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private Upload upload(UUID id) {
        return uploads.find(id).orElseThrow(UploadController::notFound);
    }

    private AssessedFile assessed(UUID id) {
        return uploads.assessed(id).map(desk::underCurrentLists).orElseThrow(UploadController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** An invalid id is treated like an unknown one. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noId() {
        return new ModelAndView("error", "status", HttpStatus.NOT_FOUND.value());
    }

    /** Shows the library's message, which explains why a form cannot be filled in. */
    @ExceptionHandler(FillException.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    ModelAndView cannotFill(RuntimeException why) {
        return new ModelAndView("error", "sentence", why.getMessage());
    }
}
