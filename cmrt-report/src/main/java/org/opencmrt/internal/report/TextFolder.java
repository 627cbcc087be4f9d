package org.opencmrt.internal.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.model.TemplateTextException;

/** A folder with the user's own texts, which replace the standard ones. */
public final class TextFolder {
    private TextFolder() {}

    /**
     * The texts in a folder, by name.
     *
     * @param names the names that a text may have, such as {@code form-sd.md}
     * @param languages the names of subfolders that may contain texts of the same names
     * @throws IOException if the folder does not exist, or if it or a text cannot be read
     * @throws TemplateTextException if the folder has none of the texts, or one that is not UTF-8
     */
    public static Map<String, String> read(Path folder, List<String> names, List<String> languages) throws IOException {
        String expected = "Name a folder that has " + String.join(", ", names) + ", or some of them";
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    folder.toString(),
                    null,
                    (Files.exists(folder) ? "this is a file, not a folder. " : "the folder does not exist. ")
                            + expected);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            add(folder, name, texts);
            for (String language : languages) {
                add(folder, language + "/" + name, texts);
            }
        }
        if (texts.isEmpty()) {
            throw new TemplateTextException(folder + ": the folder contains none of the texts. " + expected);
        }
        return texts;
    }

    private static void add(Path folder, String name, Map<String, String> texts) throws IOException {
        Path file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                texts.put(name, Files.readString(file));
            }
        } catch (CharacterCodingException e) {
            throw new TemplateTextException(file + ": the template text is not UTF-8. Save it as a UTF-8 text file", e);
        }
    }
}
