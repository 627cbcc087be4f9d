package org.opencmrt.internal.formula;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A criterion of {@code COUNTIF} and similar functions: {@code "No"}, {@code ">0"}, {@code "*"}. */
final class Criterion {
    /** The maximum length of a criterion; longer texts are never found. */
    static final int MAX_LENGTH = 255;

    private static final String[] OPERATORS = {"<>", "<=", ">=", "=", "<", ">"};

    private Criterion() {}

    static Predicate<Object> of(Object criterion) {
        if (!(criterion instanceof String text)) {
            Object value = criterion == Empty.EMPTY ? (Object) 0.0 : criterion;
            return cell -> (cell.getClass() == value.getClass() && Values.compare(cell, value) == 0)
                    || (cell instanceof String digits
                            && Values.number(digits).filter(value::equals).isPresent());
        }
        for (String operator : OPERATORS) {
            if (text.startsWith(operator)) {
                return compared(operator, text.substring(operator.length()));
            }
        }
        return text.isEmpty() ? cell -> cell == Empty.EMPTY || cell.equals("") : equal(text);
    }

    private static Predicate<Object> compared(String operator, String operand) {
        if (operator.equals("=") || operator.equals("<>")) {
            Predicate<Object> same = operand.isEmpty() ? cell -> cell == Empty.EMPTY : equal(operand);
            return operator.equals("=") ? same : same.negate();
        }
        Optional<Double> number = Values.number(operand);
        Object bound = number.isPresent() ? number.get() : operand;
        return cell -> cell.getClass() == bound.getClass()
                && Operators.apply(operator, cell, bound).equals(true);
    }

    private static Predicate<Object> equal(String text) {
        Optional<Double> number = Values.number(text);
        if (number.isPresent()) {
            return cell -> number.get().equals(cell)
                    || (cell instanceof String digits && number.equals(Values.number(digits)));
        }
        if (Values.hasWildcard(text)) {
            Pattern pattern = Values.wildcard(text);
            return cell -> cell instanceof String candidate
                    && pattern.matcher(Values.folded(candidate)).matches();
        }
        String folded = Values.folded(text);
        boolean isTruth = folded.equals("true") || folded.equals("false");
        return cell -> (cell instanceof String candidate
                        && Values.folded(candidate).equals(folded))
                || (isTruth && cell instanceof Boolean truth && truth.toString().equals(folded))
                || (cell instanceof FormulaError error && error.text().equalsIgnoreCase(text));
    }
}
