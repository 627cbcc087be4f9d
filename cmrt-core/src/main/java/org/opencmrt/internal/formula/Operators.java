package org.opencmrt.internal.formula;

/** Applies operators to single values. An error as an operand is a {@link Failure}. */
final class Operators {
    private Operators() {}

    static Object apply(String operator, Object left, Object right) {
        Failure.unlessError(left);
        Failure.unlessError(right);
        return switch (operator) {
            case "&" -> Values.text(left) + Values.text(right);
            case "=" -> Values.compare(left, right) == 0;
            case "<>" -> Values.compare(left, right) != 0;
            case "<" -> Values.compare(left, right) < 0;
            case ">" -> Values.compare(left, right) > 0;
            case "<=" -> Values.compare(left, right) <= 0;
            case ">=" -> Values.compare(left, right) >= 0;
            default -> calculate(operator, Values.number(left), Values.number(right));
        };
    }

    static Object apply(char operator, Object value) {
        return switch (operator) {
            case '+' -> value;
            case '-' -> -Values.number(value);
            default -> Values.number(value) / 100;
        };
    }

    private static double calculate(String operator, double a, double b) {
        double result = switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> b == 0 ? Double.NaN : a / b;
            default -> Math.pow(a, b);
        };
        if (!Double.isFinite(result)) {
            throw new Failure(operator.equals("/") ? FormulaError.DIV0 : FormulaError.NUM);
        }
        return result;
    }
}
