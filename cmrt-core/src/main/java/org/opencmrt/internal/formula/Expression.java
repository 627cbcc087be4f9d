package org.opencmrt.internal.formula;

import java.util.List;
import java.util.Optional;

/** A parsed formula, independent of the cell that contains it: relative references are distances. */
public sealed interface Expression {
    /** The expressions of which it consists; none for a value, a reference, or a name. */
    default List<Expression> parts() {
        return List.of();
    }

    /** A text, number, Boolean value, or error. */
    record Constant(Object value) implements Expression {}

    /** An omitted argument. */
    record Missing() implements Expression {}

    /**
     * A row or column of a reference.
     *
     * @param relative true if {@code number} is the distance from the cell of the formula
     */
    record Axis(boolean relative, int number) {
        int from(int own) {
            return relative ? own + number : number;
        }
    }

    /**
     * A cell or an area.
     *
     * @param sheet the name of the sheet; empty for the sheet of the formula
     */
    record Reference(Optional<String> sheet, Axis fromRow, Axis fromColumn, Axis toRow, Axis toColumn)
            implements Expression {}

    /** A name of the workbook. */
    record Name(String name) implements Expression {}

    /** A function and its arguments. */
    record Call(String function, List<Expression> arguments) implements Expression {
        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** A binary operation. */
    record Binary(String operator, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** A unary operation: {@code -} or {@code +} before a value, or {@code %} after it. */
    record Unary(char operator, Expression value) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** The area between two references, of which at least one is calculated. */
    record Span(Expression from, Expression to) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(from, to);
        }
    }
}
