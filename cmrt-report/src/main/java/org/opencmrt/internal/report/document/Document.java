package org.opencmrt.internal.report.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A report as people read it: a title and what stands under it, without any word of how it looks. Made once, and rendered by
 * each {@link DocumentRenderer}, which therefore all say the same.
 *
 * @param title the title; stands above everything
 * @param notice what every page is to say, such as that it is a draft; empty when there is nothing
 * @param blocks headings, paragraphs, lists and tables in order
 */
public record Document(String title, Optional<String> notice, List<Block> blocks) {
    /** Copies the blocks. */
    public Document {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(notice, "notice");
        blocks = List.copyOf(blocks);
    }
}
