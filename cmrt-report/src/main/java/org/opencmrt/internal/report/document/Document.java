package org.opencmrt.internal.report.document;

import java.util.List;
import java.util.Optional;

/**
 * A report for people to read: a title and its contents, without any formatting. It is created once and rendered by
 * each {@link DocumentRenderer}, so all formats have the same content.
 *
 * @param title the title, shown above everything else
 * @param notice a notice for every page, such as that it is a draft; empty for none
 * @param blocks headings, paragraphs, lists, and tables in order
 */
public record Document(String title, Optional<String> notice, List<Block> blocks) {
    /** Copies the blocks. */
    public Document {
        blocks = List.copyOf(blocks);
    }
}
