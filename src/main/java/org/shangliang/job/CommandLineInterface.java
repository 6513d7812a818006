package org.shangliang.job;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.shangliang.codebook.CodebookException;
import org.shangliang.input.InputException;
import org.shangliang.lake.LakeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The words that {@code shangliang} knows. */
@Command(
        name = "shangliang",
        description = "Reads reports about consultation work and makes tables of what was done, where and when,"
                + " every number traced to its sentence.",
        versionProvider = CommandLineInterface.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "To begin:  shangliang run --lake my-lake --reports my-reports",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 records rejected under --strict."
        },
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            ReadCommand.class,
            TopicsCommand.class,
            OutcomesCommand.class,
            CompareCommand.class,
            ExportCommand.class,
            PublishCommand.class,
            TablesCommand.class,
            PageCommand.class,
            TraceCommand.class,
            CheckCommand.class,
            ServeCommand.class,
            ScoreCommand.class,
            GenerateCommand.class,
            TrainCommand.class
        })
public final class CommandLineInterface {
    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @CommandLine.Option(names = "--version", versionHelp = true, description = "Show the version.")
    boolean version;

    private CommandLineInterface() {}

    /** Follows a command and tells the exit code. */
    public static int execute(String... args) {
        return new CommandLine(new CommandLineInterface())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .registerConverter(LocalDate.class, CommandLineInterface::day)
                .setParameterExceptionHandler(CommandLineInterface::misused)
                .setExecutionExceptionHandler(CommandLineInterface::failed)
                .execute(args);
    }

    private static LocalDate day(String told) {
        try {
            return LocalDate.parse(told);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + told + "' is no day such as 2023-08-31");
        }
    }

    private static int misused(ParameterException e, String... args) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("shangliang: " + misuse(e) + "; see "
                        + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    private static String misuse(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            List<String> near = unmatched.getSuggestions();
            return (first.startsWith("-") ? "no option " : "cannot place the word ")
                    + first
                    + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
        }
        return e.getMessage().lines().collect(Collectors.joining(" "));
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean verbose = verbose(parsed);
        err.println("shangliang: " + message(e) + (verbose || expected(e) ? "" : " (--verbose shows where)"));
        if (verbose) {
            e.printStackTrace(err);
        }
        return exitCode(e);
    }

    /** The exit code by which a command that failed so ends. */
    static int exitCode(Exception e) {
        return e instanceof UsageException || e instanceof InputException ? ExitCodes.USAGE : ExitCodes.FAILED;
    }

    private static boolean verbose(ParseResult parsed) {
        return parsed.hasMatchedOption("--verbose") || (parsed.hasSubcommand() && verbose(parsed.subcommand()));
    }

    private static boolean expected(Exception e) {
        return e instanceof UsageException
                || e instanceof InputException
                || e instanceof LakeException
                || e instanceof CodebookException;
    }

    /** What went wrong, in one line. */
    static String message(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause && !(cause instanceof LakeException)) {
            cause = cause.getCause();
        }
        String told = cause.getMessage();
        String line = told == null ? "" : told.lines().findFirst().orElse("");
        return cause instanceof RuntimeException && expected((RuntimeException) cause)
                ? line
                : cause.getClass().getSimpleName() + ": " + line;
    }

    /** The version as built. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"shangliang " + Versions.code()};
        }
    }
}
