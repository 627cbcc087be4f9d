package org.opencmrt.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The symbols of the metals of the conflict minerals and extended minerals templates. */
    private static final Map<String, Metal> SYMBOLS = Map.of(
            "au",
            Metal.GOLD,
            "ta",
            Metal.TANTALUM,
            "sn",
            Metal.TIN,
            "w",
            Metal.TUNGSTEN,
            "co",
            Metal.COBALT,
            "cu",
            Metal.COPPER,
            "li",
            Metal.LITHIUM,
            "ni",
            Metal.NICKEL);

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

    /**
     * The metals of an option: names, symbols, or 3TG for the four conflict minerals. A text that only resembles the
     * name of a metal is wrong usage.
     */
    static List<Metal> metals(String option, List<String> texts, VerboseCommand command) {
        return texts.stream()
                .flatMap(text -> metals(option, text, command).stream())
                .distinct()
                .toList();
    }

    private static List<Metal> metals(String option, String text, VerboseCommand command) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        Metal symbol = SYMBOLS.get(folded);
        if (symbol != null) {
            return List.of(symbol);
        }
        return folded.equals("3tg") ? Metal.CONFLICT_MINERALS : List.of(metal(option, text, command));
    }

    private static Metal metal(String option, String text, VerboseCommand command) {
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

    /** The metals of an option that takes only some; another one is wrong usage. */
    static List<Metal> metalsOf(
            Collection<Metal> known, String why, String option, List<String> texts, VerboseCommand command) {
        for (String text : texts) {
            if (!known.containsAll(metals(option, text, command))) {
                throw command.wrongUsage(option + ": " + why + " '" + text + "'. Use "
                        + known.stream()
                                .map(named -> named.label().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
            }
        }
        return metals(option, texts, command);
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
