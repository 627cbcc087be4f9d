package org.opencmrt.internal.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;

/**
 * The locations of the fields on the sheet "Declaration".
 *
 * @param sheet the name of the sheet
 * @param versionCell the cell that shows the version
 * @param languageCell the cell in which the language is selected
 * @param answerColumn the column of the answers, 1 for A
 * @param commentColumn the column of the comments
 * @param labelColumn the column with the metal names next to their answers
 * @param company the cells of the company block by meaning
 * @param scopes the scope by the first letter of its choice
 * @param metals the metals of the questions, in the order of the rows; empty if the supplier picks them
 * @param picks how the supplier picks the metals; empty if they are fixed
 * @param questions the numbered questions in order
 * @param companyQuestions the lettered questions in order
 * @param anchorRows additional rows in which the answer column has an input rule
 */
public record DeclarationLayout(
        String sheet,
        CellAddress versionCell,
        CellAddress languageCell,
        int answerColumn,
        int commentColumn,
        int labelColumn,
        Map<Company.Field, CellAddress> company,
        Map<String, DeclarationScope> scopes,
        List<Metal> metals,
        Optional<MetalPicks> picks,
        List<QuestionLayout> questions,
        List<QuestionLayout> companyQuestions,
        Set<Integer> anchorRows) {
    /** Copies the collections. */
    public DeclarationLayout {
        company = Collections.unmodifiableMap(new EnumMap<>(company));
        scopes = Map.copyOf(scopes);
        metals = List.copyOf(metals);
        questions = List.copyOf(questions);
        companyQuestions = List.copyOf(companyQuestions);
        anchorRows = Collections.unmodifiableSet(new TreeSet<>(anchorRows));
        if (metals.isEmpty() == picks.isEmpty()) {
            throw new IllegalArgumentException("the metals are either fixed or selected");
        }
    }

    /** The last column of the form, 1 for A: the version is in its upper right corner. */
    public int lastColumn() {
        return versionCell.column();
    }

    /** The numbered and the lettered questions. */
    public Stream<QuestionLayout> allQuestions() {
        return Stream.concat(questions.stream(), companyQuestions.stream());
    }

    /** The metals that a question is asked about; empty if the supplier picks them, or if it is about the company. */
    public List<Metal> metalsOf(QuestionLayout question) {
        return !question.perMetal() ? List.of() : question.metals().isEmpty() ? metals : question.metals();
    }
}
