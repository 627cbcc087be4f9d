package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;

/** Writes a translation into a form. The form's look-up sheet determines its rows. */
final class TranslationFilling {
    private final Translation translation;
    private final boolean certainOnly;
    private final SettledRows rows;

    /** @param lookup the lines of the form's look-up sheet, requested only if there is a row to look up */
    TranslationFilling(
            Translation translation, TemplateFiller.Proposals proposals, Supplier<List<ReferenceEntry>> lookup) {
        this.translation = translation;
        this.certainOnly = proposals == TemplateFiller.Proposals.LEAVE_BLANK;
        boolean needed =
                !translation.rows().isEmpty() && translation.layout().lookup().isPresent();
        this.rows = SettledRows.of(translation, new FormLookup(needed ? lookup.get() : List.of()), certainOnly);
    }

    /** The declaration to fill in. */
    SupplierDeclaration declaration() {
        SupplierDeclaration form = certainOnly ? translation.certain() : translation.declaration();
        return new SupplierDeclaration(
                form.header(),
                rows.rows(),
                form.mines(),
                form.products(),
                form.mineralsScope(),
                List.of(),
                form.filling());
    }

    /** Fills in the form and reports the result for each field. */
    FillReport fill(Function<SupplierDeclaration, FillResult> filler) {
        SupplierDeclaration declaration = declaration();
        FillResult result = filler.apply(declaration);
        List<FillReport.Field> fields = new ArrayList<>(translation.fields());
        fields.addAll(rows.fields());
        List<CheckResult.Item> incomplete = TemplateChecker.create().check(declaration).items().stream()
                .filter(CheckResult.Item::isOpen)
                .toList();
        return new FillReport(
                declaration.source().file(),
                translation.target(),
                translation.isTranslated(),
                refused(withoutProposals(fields), result),
                incomplete,
                result.findings(),
                result.smelterRows());
    }

    /** Proposals that were left blank have no text. */
    private List<FillReport.Field> withoutProposals(List<FillReport.Field> fields) {
        return certainOnly
                ? fields.stream()
                        .map(field -> field.transfer() == Transfer.CONFIRM ? field.writing(Optional.empty()) : field)
                        .toList()
                : fields;
    }

    /** Fields that the filler could not write become questions or are left out, regardless of the plan. */
    private static List<FillReport.Field> refused(List<FillReport.Field> fields, FillResult result) {
        Map<String, FillResult.LeftOut> byField = new HashMap<>();
        for (FillResult.LeftOut leftOut : result.leftOut()) {
            byField.put(key(leftOut), leftOut);
        }
        List<FillReport.Field> told = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (FillReport.Field field : fields) {
            FillResult.LeftOut refused = byField.get(
                    field.item() + " " + field.metal().map(Object::toString).orElse(""));
            if (refused != null
                    && refused.part() == FillResult.Part.ANSWER
                    && field.text().isPresent()) {
                used.add(key(refused));
                told.add(field.asked(sentence(refused.reason())));
            } else {
                told.add(field);
            }
        }
        result.leftOut().stream()
                .filter(leftOut -> !used.contains(key(leftOut)))
                .map(leftOut -> FillReport.Field.of(
                                Transfer.LEFT_OUT,
                                leftOut.part() == FillResult.Part.SMELTER ? FillReport.Field.SMELTER : leftOut.field(),
                                leftOut.metal(),
                                FillWords.of(leftOut.field()),
                                sentence(leftOut.reason()))
                        .from(leftOut.source().stream().toList())
                        .saying(Optional.of(leftOut.value())))
                .forEach(told::add);
        return told;
    }

    private static String key(FillResult.LeftOut leftOut) {
        return leftOut.field() + " " + leftOut.metal().map(Object::toString).orElse("");
    }

    private static String sentence(String reason) {
        String capital = Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
