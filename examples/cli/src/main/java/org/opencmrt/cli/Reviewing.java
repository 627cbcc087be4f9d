package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.TemplateTextException;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import picocli.CommandLine.Option;

/** The user's options for the review of declarations. */
final class Reviewing {
    @Option(
            names = "--suppliers",
            paramLabel = "LIST",
            description =
                    "The surveyed suppliers, with the columns name and, optionally, id, aliases, email, spend, metals,"
                            + " scope, product_groups, contact, language. The response rate of a roll-up requires it.")
    private Optional<Path> suppliers = Optional.empty();

    @Option(
            names = "--origins",
            paramLabel = "LIST",
            description = "Origin data: where facilities source from, with the columns smelter_id and countries, or"
                    + " smelter_id and level.")
    private Optional<Path> origins = Optional.empty();

    @Option(
            names = "--accept-version",
            paramLabel = "VERSION,...",
            hideParamSyntax = true,
            split = ",",
            description = "Accepted template versions, such as 6.4,6.5 (CMRT) or \"EMRT 2.1\". Default: all.")
    private List<String> accepted = List.of();

    @Option(
            names = "--expect",
            paramLabel = "METAL,...",
            hideParamSyntax = true,
            split = ",",
            description =
                    "Metals that every supplier is expected to use, by name or symbol. A list of suppliers (--suppliers) can state"
                            + " them for each supplier.")
    private List<String> expected = List.of();

    @Option(
            names = "--non-smelters",
            paramLabel = "FILE",
            description = "Names and IDs known not to belong to smelters, one per line.")
    private Optional<Path> nonSmelters = Optional.empty();

    @Option(
            names = "--messages",
            paramLabel = "FILE",
            description = "Texts of findings and letters in another language, as a properties file in UTF-8.")
    private Optional<Path> messages = Optional.empty();

    /** True if there is a list of surveyed suppliers, so that all of them can be written to. */
    boolean hasSuppliers() {
        return suppliers.isPresent();
    }

    /** Applies the options to a program; an invalid value is wrong usage. */
    void set(ConflictMineralsProgram.Builder program, VerboseCommand command) {
        nonSmelters.ifPresent(file -> program.nonSmelters(
                command.readText("--non-smelters", file).lines().toList()));
        try {
            program.acceptedVersions(versions(command));
        } catch (IllegalArgumentException e) {
            throw command.wrongUsage("--accept-version: " + e.getMessage());
        }
        program.expectedMinerals(
                        OptionValues.metalsOf(Metal.NAMED, "no template asks about", "--expect", expected, command))
                .review(DeclarationReview.standard().with(texts(command)));
        command.read("--suppliers", suppliers, AskedSuppliers::read).ifPresent(program::suppliersAsked);
        command.read("--origins", origins, OriginData::read).ifPresent(program::origins);
    }

    /** The texts of findings and letters. */
    private ReviewTexts texts(VerboseCommand command) {
        if (messages.isEmpty()) {
            return ReviewTexts.english();
        }
        String name = "--messages: " + messages.get().getFileName();
        try {
            ReviewTexts texts = ReviewTexts.parse(command.readText("--messages", messages.get()));
            List<String> unknown = texts.ownKeys();
            if (!unknown.isEmpty()) {
                throw command.wrongUsage(name + ": the key '" + unknown.get(0)
                        + "' is unknown. Use keys such as REVIEW_DATE_FUTURE.message and REVIEW_DATE_FUTURE.followUp");
            }
            return texts;
        } catch (TemplateTextException e) {
            throw command.wrongUsage(name + ": " + e.getMessage());
        }
    }

    private List<TemplateId> versions(VerboseCommand command) {
        return accepted.stream()
                .map(text -> TemplateId.tryParse(text)
                        .orElseThrow(() -> command.wrongUsage("--accept-version: '" + text.strip()
                                + "' is not a version. Write 6.5, or \"EMRT 2.1\" for another template")))
                .toList();
    }
}
