package org.opencmrt.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code cmrt}. */
@Command(
        name = "cmrt",
        description =
                "Reads conflict minerals workbooks (CMRT, EMRT, CRT, AMRT), checks them, matches the smelters they"
                        + " report, rolls them up, and fills in templates.",
        mixinStandardHelpOptions = true,
        versionProvider = Cmrt.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status:",
            "  0  all inputs processed",
            "  1  at least one input could not be read; the others were processed",
            "  2  usage error; nothing was written",
            "  3  failure, such as output that cannot be written or too little memory"
        })
final class Cmrt implements Runnable {
    private static final Map<String, Function<Terminal, Object>> COMMANDS = commands();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Cmrt() {}

    private static Map<String, Function<Terminal, Object>> commands() {
        Map<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
        commands.put("read", ReadCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("reference", ReferenceCommand::new);
        commands.put("match", MatchCommand::new);
        commands.put("rollup", RollUpCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("annex", AnnexCommand::of);
        commands.put("fill", FormCommand.Fill::new);
        commands.put("translate", FormCommand.Translate::new);
        commands.put("company", CompanyCommand::new);
        return commands;
    }

    /** Runs a command and returns its exit status. */
    static int run(Terminal terminal, String... args) {
        StringWriter help = new StringWriter(); // picocli would not notice that it cannot be written
        int status = commandLine(terminal, new PrintWriter(help), args).execute(args);
        try {
            terminal.out().write(help.toString().getBytes(StandardCharsets.UTF_8));
            terminal.out().flush();
            return status;
        } catch (IOException e) {
            return Failures.onFailure(e, terminal);
        }
    }

    private static CommandLine commandLine(Terminal terminal, PrintWriter help, String... args) {
        CommandLine line = new CommandLine(new Cmrt());
        // Building all commands takes longer than reading a workbook, so only the requested one is built.
        boolean named = args.length > 0 && COMMANDS.containsKey(args[0]);
        (named ? Set.of(args[0]) : COMMANDS.keySet())
                .forEach(name -> line.addSubcommand(COMMANDS.get(name).apply(terminal)));
        if (!named) {
            line.addSubcommand(new CommandLine.HelpCommand());
            line.addSubcommand("completion", new AutoComplete.GenerateCompletion());
            line.addSubcommand(new ManPage(terminal));
        }
        Failures failures = new Failures(terminal);
        line.setErr(new PrintWriter(new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8), true));
        line.setOut(help);
        line.setParameterExceptionHandler(failures::onWrongUsage);
        line.setExecutionExceptionHandler(failures::onFailure);
        line.setExecutionStrategy(Cmrt::execute);
        OptionValues.register(line);
        return line;
    }

    private static int execute(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.commandSpec().userObject() instanceof VerboseCommand command) {
            command.requireOwnOutputs();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "missing command");
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Optional<String> version =
                    Optional.ofNullable(Cmrt.class.getPackage().getImplementationVersion());
            return new String[] {"cmrt " + version.orElse("(not from a jar)")};
        }
    }
}
