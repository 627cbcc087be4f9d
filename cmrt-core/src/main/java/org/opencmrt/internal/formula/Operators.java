package org.opencmrt.internal.formula;

/** Applies operators to single values. */
final class Operators {
    private Operators() {}

    static Object apply(String operator, Object left, Object right) {
        if (left instanceof FormulaError) {
            return left;
        }
        if (right instanceof FormulaError) {
            return right;
        }
        return switch (operator) {
            case "&" -> (String) Values.text(left) + Values.text(right);
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
        Object number = Values.number(value);
        if (number instanceof FormulaError || operator == '+') {
            return operator == '+' ? value : number;
        }
        return operator == '-' ? -(Double) number : (Double) number / 100;
    }

    private static Object calculate(String operator, Object left, Object right) {
        if (left instanceof FormulaError) {
            return left;
        }
        if (right instanceof FormulaError) {
            return right;
        }
        double a = (Double) left;
        double b = (Double) right;
        double result = switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> b == 0 ? Double.NaN : a / b;
            default -> Math.pow(a, b);
        };
        return Double.isFinite(result) ? (Object) result : operator.equals("/") ? FormulaError.DIV0 : FormulaError.NUM;
    }
}
