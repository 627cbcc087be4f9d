package org.opencmrt.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.opencmrt.fill.TemplateFiller;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.program.AssessedFile;
import org.springframework.stereotype.Component;

/** Your own official blank templates: the newest version of each kind in the folder {@code service.blanks}. */
@Component
class Blanks {
    private final Map<TemplateFamily, TemplateFiller> newest = new EnumMap<>(TemplateFamily.class);

    Blanks(ServiceSettings settings) throws IOException {
        if (settings.blanks().isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(Path.of(settings.blanks()))) {
            files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .map(TemplateFiller::of)
                    .forEach(filler -> newest.merge(
                            filler.template().family(),
                            filler,
                            BinaryOperator.maxBy(Comparator.comparing(TemplateFiller::template))));
        }
    }

    /** The blank for a file's kind of template; empty if there is none, or if the file could not be read. */
    Optional<TemplateFiller> forFile(AssessedFile file) {
        return file.declaration()
                .map(declaration -> newest.get(declaration.template().id().family()));
    }
}
