package org.opencmrt.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opencmrt.model.SmelterId;

/** Finds ids in a text that is not exactly one well-formed id: {@code CID000015, CID000920}, {@code CID-000015}. */
final class IdsInText {
    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\p{N}])CID[\\s\\p{Pd}_.:#]*([0-9]{6})(?![0-9])");

    private IdsInText() {}

    /** The distinct ids, in the order of the text. */
    static List<SmelterId> of(String text) {
        return ID.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .results()
                .map(found -> new SmelterId("CID" + found.group(1)))
                .distinct()
                .toList();
    }
}
