package org.opencmrt.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Product;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.rollup.Survey.Response;
import org.opencmrt.rollup.Survey.State;

/** Decides which of a supplier's declarations are current: the newest of each template family and scope. */
final class CurrentDeclarations {
    private CurrentDeclarations() {}

    /** The response of a supplier; findings about it are added to a list. */
    static Response response(
            AskedSupplier supplier,
            List<Response.Attributed> declared,
            List<Response.Rejected> rejected,
            List<Finding> findings) {
        Map<String, List<Response.Attributed>> byScope = new TreeMap<>();
        declared.forEach(one -> byScope.computeIfAbsent(scopeKey(one.declaration()), key -> new ArrayList<>())
                .add(one));
        List<Response.Attributed> current = new ArrayList<>();
        List<Response.Attributed> superseded = new ArrayList<>();
        for (List<Response.Attributed> ofScope : byScope.values()) {
            LocalDate newest = ofScope.stream()
                    .map(CurrentDeclarations::date)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<Response.Attributed> newestOnes =
                    ofScope.stream().filter(one -> date(one).equals(newest)).toList();
            current.addAll(newestOnes);
            ofScope.stream().filter(one -> !date(one).equals(newest)).forEach(superseded::add);
            if (ofScope.size() > 1) { // comparing contents is expensive, and most suppliers send only one
                conflict(supplier, newestOnes).ifPresent(findings::add);
                undated(supplier, newestOnes, ofScope).ifPresent(findings::add);
            }
        }
        State state = !current.isEmpty() ? State.ANSWERED : rejected.isEmpty() ? State.NOT_ANSWERED : State.REJECTED;
        if (state != State.ANSWERED) {
            RollUpRule rule = RollUpRule.ROLLUP_NO_ANSWER;
            Optional<String> file =
                    rejected.stream().map(Response.Rejected::file).findFirst();
            findings.add(file.map(name -> rule.say("unusable", "supplier", supplier.label(), "file", name))
                    .orElseGet(() -> rule.say("none", "supplier", supplier.label())));
        }
        return new Response(supplier, state, current, superseded, rejected);
    }

    private static Optional<Finding> conflict(AskedSupplier supplier, List<Response.Attributed> current) {
        if (current.size() < 2) { // almost always; checking the rows of each supplier takes seconds in a large program
            return Optional.empty();
        }
        long different = current.stream()
                .map(one -> content(one.declaration()))
                .distinct()
                .count();
        RollUpRule rule = RollUpRule.ROLLUP_CONFLICTING_DECLARATIONS;
        String files = current.stream().map(one -> one.declaration().file()).collect(Collectors.joining(", "));
        return different < 2
                ? Optional.empty()
                : Optional.of(rule.of("supplier", supplier.label(), "count", current.size(), "files", files));
    }

    /**
     * A declaration without a date may be the newest. The dated one is used, and a finding tells the user to ask the
     * supplier.
     */
    private static Optional<Finding> undated(
            AskedSupplier supplier, List<Response.Attributed> current, List<Response.Attributed> ofScope) {
        if (current.size() == ofScope.size()) {
            return Optional.empty();
        }
        List<Object> holding = content(current.get(0).declaration());
        String files = ofScope.stream()
                .filter(one -> !current.contains(one) && date(one).equals(LocalDate.MIN))
                .filter(one -> !content(one.declaration()).equals(holding))
                .map(one -> one.declaration().file())
                .collect(Collectors.joining(", "));
        String used = current.get(0).declaration().file();
        RollUpRule rule = RollUpRule.ROLLUP_CONFLICTING_DECLARATIONS;
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(rule.say("undated", "supplier", supplier.label(), "files", files, "current", used));
    }

    /** The content to compare in order to find equal declarations: the answers and the facilities. */
    private static List<Object> content(RolledDeclaration declaration) {
        List<String> answers = new ArrayList<>();
        for (Answer answer : declaration.header().answers()) {
            answers.add(answer.question() + " " + answer.metal() + " " + answer.value());
        }
        NavigableSet<?> facilities = declaration.facilities();
        return List.of(answers, facilities);
    }

    /**
     * Declarations with the same key replace each other: the same template family and scope and, if they cover part of
     * the company, the same part.
     */
    private static String scopeKey(RolledDeclaration rolled) {
        DeclarationHeader declaration = rolled.header();
        Optional<DeclarationScope> scope = declaration.company().scope();
        String part = "";
        if (scope.equals(Optional.of(DeclarationScope.PRODUCT))) {
            part = rolled.products().stream()
                    .map(CurrentDeclarations::number)
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining("\n"));
        } else if (!scope.equals(Optional.of(DeclarationScope.COMPANY))) {
            part = NameText.normalize(
                    declaration.company().text(Company.Field.SCOPE_DESCRIPTION).orElse(""));
        }
        return declaration.template().id().family() + "\n"
                + scope.map(DeclarationScope::name).orElse("") + "\n" + part;
    }

    private static String number(Product product) {
        return NameText.normalize(product.text(Product.Column.NUMBER)
                .or(() -> product.text(Product.Column.NAME))
                .orElse(""));
    }

    private static LocalDate date(Response.Attributed one) {
        return one.declaration().header().company().effectiveDate().orElse(LocalDate.MIN);
    }
}
