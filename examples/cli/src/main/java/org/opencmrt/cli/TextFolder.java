package org.opencmrt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with the user's own texts, which replace the standard ones. */
final class TextFolder {
    private TextFolder() {}

    /**
     * Ends the command if the folder does not exist or has none of the texts; otherwise the standard texts would be
     * used without notice.
     */
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
