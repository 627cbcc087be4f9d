package org.opencmrt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page, which is generated from the same descriptions as the help of each command. */
@Command(name = "man-page", description = "Prints the manual page, in the format of man(1).")
final class ManPage extends VerboseCommand {
    @Spec
    private CommandSpec spec;

    ManPage(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        terminal().out().write(page(spec.parent()).getBytes(StandardCharsets.UTF_8));
        terminal().out().flush();
        return ExitStatus.OK;
    }

    private static String page(CommandSpec program) {
        StringBuilder page = new StringBuilder(".TH CMRT 1 \"\" \"\" \"OpenCMRT\"\n");
        page.append(".SH NAME\ncmrt \\- read, check, match, and roll up conflict minerals workbooks\n");
        page.append(".SH SYNOPSIS\n.B cmrt\nCOMMAND [OPTION]... [INPUT]...\n");
        page.append(".SH DESCRIPTION\n").append(text(program.usageMessage().description()));
        page.append(".SH COMMANDS\n");
        commands(page, program);
        page.append(".SH EXIT STATUS\n");
        for (String line : program.usageMessage().footer()) {
            if (line.startsWith("  ")) {
                String[] parts = line.strip().split(" +", 2);
                page.append(".TP\n.B ").append(parts[0]).append('\n').append(text(parts[1]));
            }
        }
        page.append(".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nIf set, help is printed without colors.\n");
        page.append(".TP\n.B CMRT_JAVA_OPTS\nOptions for Java, used by the launcher.\n");
        return page.append(".SH SEE ALSO\nhttps://github.com/opencmrt/opencmrt\n")
                .toString();
    }

    private static void commands(StringBuilder page, CommandSpec parent) {
        for (Map.Entry<String, CommandLine> one : parent.subcommands().entrySet()) {
            CommandSpec command = one.getValue().getCommandSpec();
            page.append(".SS ").append(plain(command.qualifiedName())).append('\n');
            page.append(text(command.usageMessage().description()));
            for (PositionalParamSpec input : command.positionalParameters()) {
                entry(page, input.paramLabel(), input.description());
            }
            for (OptionSpec option : command.options()) {
                String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
                entry(page, String.join(", ", option.names()) + label, option.description());
            }
            page.append(text(command.usageMessage().footer()));
            commands(page, command);
        }
    }

    private static void entry(StringBuilder page, String term, String... description) {
        page.append(".TP\n.B ").append(plain(term)).append('\n').append(text(description));
    }

    /** Lines of the page; an empty one begins a new paragraph. */
    private static String text(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String plain = plain(Ansi.OFF.string(line).replace("%n", " ").replace("%%", "%"));
            text.append(plain.isBlank() ? ".PP" : plain).append('\n');
        }
        return text.toString();
    }

    private static String plain(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
