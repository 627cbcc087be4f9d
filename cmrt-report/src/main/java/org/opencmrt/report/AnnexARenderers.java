package org.opencmrt.report;

import java.util.EnumMap;
import java.util.Map;

/** What writes Annex A in each format: a document in those for people, one table in those for programs. */
final class AnnexARenderers {
    private static final Map<Format, Renderer<AnnexA>> RENDERERS = renderers();

    private AnnexARenderers() {}

    static Renderer<AnnexA> of(Format format) {
        return RENDERERS.get(format);
    }

    private static Map<Format, Renderer<AnnexA>> renderers() {
        Map<Format, Renderer<AnnexA>> renderers = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            format.documents()
                    .ifPresent(documents ->
                            renderers.put(format, (annex, out) -> documents.render(annex.document(), out)));
        }
        renderers.put(Format.CSV, AnnexACsv::render);
        return renderers;
    }
}
