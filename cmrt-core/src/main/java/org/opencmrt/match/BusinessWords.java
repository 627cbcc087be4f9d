package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.internal.text.WordKind;

/** Words for the line of business. A different line of business than in the listed name is evidence against a match. */
final class BusinessWords {
    private static final Map<String, Set<String>> WORDS = Resources.wordsByKind(BusinessWords.class, "words.tsv");
    private static final Set<String> LINES_OF_BUSINESS = WORDS.get("line of business");
    /** Words for what a company makes. A name with a different one of these words may be that of a sister company. */
    private static final Set<String> GOODS = WORDS.get("goods");

    private static final Set<String> GOODS_OF_METAL = Set.of("resources", "materials", "alloys", "powders");
    /** Lines of business that the word "metal" does not stand for: "Acme Metal" need not be "Acme Chemical". */
    private static final Set<String> NOT_OF_METAL = Set.of("chemical", "electric", "engineering");

    private static final Set<String> MINE_AND_SMELTER = Set.of("mining", "smelting");
    /**
     * Business activities other than smelting. A listed facility that does this has the word in its listed name;
     * another company with such a name is a customer of the smelter.
     */
    private static final Set<String> NO_SMELTERS =
            Set.of("trading", "bank", "mint", "jewelry", "electronics", "electric", "engineering");

    private static final Set<String> METALS = WORDS.get("metal");

    private BusinessWords() {}

    /** Objections to a match: a line of business, goods, or a metal different from those in the listed name. */
    static List<String> objections(
            List<Word> declared, WeighedName name, Alignment pairs, double[] declaredFit, double[] listedFit) {
        List<String> objections = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            String concept = declared.get(i).concept();
            if (NO_SMELTERS.contains(concept) && pairs.isTranslated(i) && isMoreThanThat(name, listedFit)) {
                objections.add("the listed name has more words than '"
                        + declared.get(i).text() + "'");
            }
            if (declaredFit[i] > 0 || pairs.isLegal(i)) {
                continue;
            }
            boolean says = LINES_OF_BUSINESS.contains(concept) || GOODS.contains(concept) || METALS.contains(concept);
            if (NO_SMELTERS.contains(concept)) {
                objections.add("'" + declared.get(i).text() + "' is not a smelter's line of business");
            } else if (METALS.contains(concept) && !isMetalOf(name, concept)) {
                objections.add("'" + declared.get(i).text() + "' is not in the listed name");
            } else if (says && isReplaced(name, concept, listedFit)) {
                objections.add("the listed name has a different word instead of '"
                        + declared.get(i).text() + "'");
            }
        }
        return objections;
    }

    /**
     * True if the listed name has further business words. "Acme Jewelry" need not be "Acme Joyeria Plateria": one word
     * is a translation, but the other one is missing.
     */
    private static boolean isMoreThanThat(WeighedName name, double[] listedFit) {
        for (int j = 0; j < name.words().size(); j++) {
            WordKind kind = name.words().get(j).kind();
            if (listedFit[j] == 0 && (kind == WordKind.ACTIVITY || kind == WordKind.MATERIAL)) {
                return true;
            }
        }
        return false;
    }

    /** True if the word is the metal of the facility. */
    static boolean isMetalOf(WeighedName name, String concept) {
        return name.known().facility().smelter().metal().code().equalsIgnoreCase(concept);
    }

    /** True if the listed name has an unpaired word of the same sort with a different meaning. */
    private static boolean isReplaced(WeighedName name, String concept, double[] listedFit) {
        for (int j = 0; j < name.words().size(); j++) {
            String other = name.words().get(j).concept();
            boolean sort = LINES_OF_BUSINESS.contains(other) || GOODS.contains(other) || METALS.contains(other);
            boolean business =
                    LINES_OF_BUSINESS.contains(other) || isMetalOf(name, other) || !MINE_AND_SMELTER.contains(concept);
            if (listedFit[j] == 0 && sort && business && !agree(concept, other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if two words are compatible: "metal" is compatible with any metal, and the smelter of a mining company may
     * be called "mining" or "smelting".
     */
    private static boolean agree(String one, String other) {
        boolean metal = (one.equals("metal") && isOfMetal(other)) || (other.equals("metal") && isOfMetal(one));
        return metal || (MINE_AND_SMELTER.contains(one) && MINE_AND_SMELTER.contains(other));
    }

    private static boolean isOfMetal(String concept) {
        return !GOODS_OF_METAL.contains(concept) && !NOT_OF_METAL.contains(concept);
    }
}
