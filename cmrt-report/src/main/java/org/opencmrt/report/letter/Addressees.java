package org.opencmrt.report.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.rollup.RolledDeclaration;

/**
 * Finds the addressee of a letter: from the list of surveyed suppliers or, without one, from the supplier's
 * declarations.
 */
final class Addressees {
    private static final String ENGLISH = "en";
    /** The minerals that the newest EMRT asks about. */
    private static final Set<Metal> EXTENDED =
            Set.of(Metal.COBALT, Metal.COPPER, Metal.GRAPHITE, Metal.LITHIUM, Metal.MICA, Metal.NICKEL);

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("german", "de"),
            Map.entry("deutsch", "de"),
            Map.entry("de", "de"),
            Map.entry("chinese", "zh"),
            Map.entry("中文", "zh"),
            Map.entry("zh", "zh"),
            Map.entry("cn", "zh"),
            Map.entry("japanese", "ja"),
            Map.entry("日本語", "ja"),
            Map.entry("ja", "ja"),
            Map.entry("jp", "ja"));

    private Addressees() {}

    static FollowUpLetter.Addressee of(SupplierAssessment assessment, ProgramResult result) {
        Optional<AskedSupplier> asked = result.program()
                .suppliersAsked()
                .flatMap(list -> list.suppliers().stream()
                        .filter(one -> NameText.normalize(one.name()).equals(NameText.normalize(assessment.supplier())))
                        .findFirst());
        List<RolledDeclaration> declarations = result.rollUp().declarations().stream()
                .filter(one -> assessment.files().contains(one.file()))
                .toList();
        List<Metal> minerals = minerals(declarations, asked.map(result.program()::expectedMinerals));
        String language =
                asked.flatMap(AskedSupplier::language).map(Addressees::code).orElseGet(() -> spoken(declarations));
        boolean canName =
                !declarations.isEmpty() || LetterWords.canName(language, minerals); // reviews do not list the minerals
        return new FollowUpLetter.Addressee(
                asked.flatMap(AskedSupplier::contact)
                        .or(() -> text(declarations, Company.Field.CONTACT_NAME)
                                .filter(name -> !isPlaceholder(name, assessment))),
                asked.flatMap(AskedSupplier::email)
                        .or(() -> text(declarations, Company.Field.CONTACT_EMAIL))
                        .filter(Addressees::isAddress),
                families(declarations, minerals),
                minerals,
                canName ? language : ENGLISH);
    }

    /** True for a name such as "N/A", which must not be used in a greeting. */
    private static boolean isPlaceholder(String name, SupplierAssessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.is(StandardRule.REVIEW_PERSON_PLACEHOLDER))
                .anyMatch(finding -> name.equals(finding.arguments().get("text")));
    }

    private static Optional<String> text(List<RolledDeclaration> declarations, Company.Field field) {
        return declarations.stream()
                .flatMap(one -> one.header().company().text(field).stream())
                .findFirst();
    }

    /** True for one plain address. Any other text from a supplier is never used in a message header. */
    private static boolean isAddress(String text) {
        return text.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    }

    /** The templates of the declarations or, without any, those that ask about the minerals. */
    private static List<TemplateFamily> families(List<RolledDeclaration> declarations, List<Metal> minerals) {
        Stream<TemplateFamily> sent =
                declarations.stream().map(one -> one.header().template().id().family());
        Stream<TemplateFamily> asking = minerals.stream().map(Addressees::asking);
        return (declarations.isEmpty() ? asking : sent).distinct().sorted().toList();
    }

    private static TemplateFamily asking(Metal metal) {
        TemplateFamily others = EXTENDED.contains(metal) ? TemplateFamily.EMRT : TemplateFamily.AMRT;
        return metal.isConflictMineral() ? TemplateFamily.CMRT : others;
    }

    private static List<Metal> minerals(List<RolledDeclaration> declarations, Optional<Set<Metal>> expected) {
        Set<Metal> metals = new TreeSet<>(expected.orElse(Set.of()));
        if (metals.isEmpty()) {
            declarations.forEach(one -> metals.addAll(one.header().metals()));
        }
        if (metals.isEmpty()) {
            boolean isAboutConflictMinerals =
                    families(declarations, Metal.CONFLICT_MINERALS).contains(TemplateFamily.CMRT);
            metals.addAll(isAboutConflictMinerals ? Metal.CONFLICT_MINERALS : List.of(Metal.COBALT));
        }
        return List.copyOf(metals);
    }

    private static String code(String language) {
        String text = language.strip().toLowerCase(Locale.ROOT);
        int end = Math.max(text.indexOf('-'), text.indexOf('_'));
        return LANGUAGES.getOrDefault(text, LANGUAGES.getOrDefault(end > 0 ? text.substring(0, end) : text, ENGLISH));
    }

    private static String spoken(List<RolledDeclaration> declarations) {
        return declarations.stream()
                .flatMap(one -> one.header().template().language().stream())
                .findFirst()
                .map(language -> code(language.label()))
                .orElse(ENGLISH);
    }
}
