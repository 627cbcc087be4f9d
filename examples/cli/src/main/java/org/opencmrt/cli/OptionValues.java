package org.opencmrt.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.report.filing.AnnexALayout;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Parses the values of options; the message for an invalid value lists the valid ones. */
final class OptionValues {
    /** The values of {@code --fail-on}: notes are not a reason to fail. */
    static final class FailOn extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        FailOn() {
            super(List.of("error", "warning"));
        }
    }

    private OptionValues() {}

    /** Registers this parsing with a command line and its existing subcommands. */
    static void register(CommandLine line) {
        line.registerConverter(Path.class, OptionValues::path);
        line.registerConverter(LocalDate.class, OptionValues::day);
        line.registerConverter(int.class, OptionValues::wholeNumber);
        line.registerConverter(Integer.class, OptionValues::wholeNumber);
        line.registerConverter(double.class, OptionValues::number);
        line.registerConverter(
                AnnexALayout.Grouping.class, text -> word(text, List.of(AnnexALayout.Grouping.values())));
        line.registerConverter(ReadCommand.Together.class, text -> word(text, List.of(ReadCommand.Together.values())));
        line.registerConverter(CheckCommand.Printed.class, text -> word(text, List.of(CheckCommand.Printed.values())));
        line.registerConverter(DiffCommand.Shape.class, text -> word(text, List.of(DiffCommand.Shape.values())));
        // For --fail-on: notes are not a reason to fail.
        line.registerConverter(
                Finding.Severity.class, text -> word(text, List.of(Finding.Severity.ERROR, Finding.Severity.WARNING)));
    }

    /** The metal for a text; a text that only resembles the name of a metal is wrong usage. */
    static Metal metal(String option, String text, VerboseCommand command) {
        Metal metal = Metal.tryParse(text)
                .filter(one -> one.code().chars().anyMatch(Character::isLetter))
                .orElseThrow(() -> command.wrongUsage(
                        option + ": '" + text + "' is not a metal. Separate names with commas, such as gold,tin"));
        for (Metal named : Metal.NAMED) {
            int typos = new LevenshteinDistance(2).apply(named.code(), metal.code());
            if (!Metal.NAMED.contains(metal)
                    && typos >= 0
                    && typos * 3 <= named.code().length()) {
                throw command.wrongUsage(option + ": '" + text + "' is not a metal. Did you mean "
                        + named.label().toLowerCase(Locale.ROOT) + "?");
            }
        }
        return metal;
    }

    /** A metal that a template asks about. */
    static Metal metalOfTemplates(String option, String text, VerboseCommand command) {
        Metal metal = metal(option, text, command);
        if (!Metal.NAMED.contains(metal)) {
            throw command.wrongUsage(option + ": no template asks about '" + text + "'. Use "
                    + Metal.NAMED.stream()
                            .map(named -> named.label().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return metal;
    }

    /** An empty text is refused, because it would mean the working directory. */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("the value is empty. Is a shell variable not set?");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is not a valid file name (" + e.getReason() + ")");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a date. Write it as 2016-12-31");
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number, such as 4");
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number, such as 0.9");
        }
    }

    private static <E extends Enum<E>> E word(String text, List<E> known) {
        for (E one : known) {
            if (one.name().equalsIgnoreCase(text)) {
                return one;
            }
        }
        List<String> words = new ArrayList<>();
        known.forEach(one -> words.add(one.name().toLowerCase(Locale.ROOT)));
        String last = words.remove(words.size() - 1);
        throw new TypeConversionException("'" + text + "' is unknown. Use " + String.join(", ", words) + " or " + last);
    }
}
