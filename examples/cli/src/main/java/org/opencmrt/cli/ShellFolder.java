package org.opencmrt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with texts that a user puts in place of ours. */
final class ShellFolder {
    private ShellFolder() {}

    /** Ends the command when the folder is not there or has no text of the names: ours would be used, and nobody would know. */
    static void check(String option, Path folder, List<String> names, VerboseCommand command) {
        String expected = "Name a folder that has " + String.join(", ", names) + ", or some of them";
        if (!Files.isDirectory(folder)) {
            throw command.wrongUsage(option + " " + folder + ": "
                    + (Files.exists(folder) ? "this is a file, not a folder. " : "the folder does not exist. ")
                    + expected);
        }
        if (names.stream().noneMatch(name -> Files.exists(folder.resolve(name)))) {
            throw command.wrongUsage(option + " " + folder + ": the folder contains none of the texts. " + expected);
        }
    }
}
