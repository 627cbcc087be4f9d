package org.opencmrt.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.TemplateFamily;

/** Determines the family of a template from its title, which contains the same abbreviation in every language. */
final class FamilyText {
    /**
     * The number of rows that are searched. The title is at the top of the sheet, but a supplier may have inserted rows
     * above it.
     */
    private static final int HEAD_ROWS = 40;

    /** The sheet with the texts of the labels. Each language has a column; English is in {@link #ENGLISH_COLUMN}. */
    private static final String TEXTS = "L";

    private static final int ENGLISH_COLUMN = 4;

    private static final Pattern ABBREVIATION = Pattern.compile("\\((CMRT|EMRT|CRT|AMRT|PRT)\\)");
    private static final Pattern ENGLISH_TITLE =
            Pattern.compile("(?i)[a-z ]{1,60}reporting template \\((CMRT|EMRT|CRT|AMRT|PRT)\\)");
    private static final String OLD_TITLE = "conflict minerals reporting template";

    private FamilyText() {}

    /** The family according to the title of the declaration. Old versions have a title without an abbreviation. */
    static Optional<TemplateFamily> onDeclaration(SheetCells declaration) throws WorkbookException {
        for (int row : declaration.filledRows(1, 12)) {
            if (row > HEAD_ROWS) {
                break;
            }
            for (int column = 2; column <= 8; column++) {
                String text = CellText.at(declaration, row, column);
                var abbreviation = ABBREVIATION.matcher(text);
                if (text.length() < 200 && abbreviation.find()) {
                    return Optional.of(familyOf(abbreviation.group(1)));
                }
                if (text.toLowerCase(Locale.ROOT).equals(OLD_TITLE)) {
                    return Optional.of(TemplateFamily.CMRT);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The family according to the title on the sheet of texts, for a workbook whose own title is a formula without a
     * stored result.
     */
    static Optional<TemplateFamily> amongTexts(Workbook workbook) throws WorkbookException {
        Optional<SheetCells> texts = workbook.sheet(TEXTS, ENGLISH_COLUMN);
        if (texts.isPresent()) {
            for (int row : texts.get().filledRows(1, ENGLISH_COLUMN)) {
                var title = ENGLISH_TITLE.matcher(CellText.at(texts.get(), row, ENGLISH_COLUMN));
                if (title.matches()) {
                    return Optional.of(familyOf(title.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /** The family with an abbreviation. Up to version 1.1, AMRT was a pilot named PRT. */
    private static TemplateFamily familyOf(String abbreviation) {
        String upper = abbreviation.toUpperCase(Locale.ROOT);
        return upper.equals("PRT") ? TemplateFamily.AMRT : TemplateFamily.valueOf(upper);
    }
}
