package org.opencmrt.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.CompanyField;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Product;
import org.opencmrt.model.ProductColumn;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Severity;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.rollup.SupplierResponse.Attributed;
import org.opencmrt.rollup.SupplierResponse.Rejected;

/**
 * The survey of suppliers: which of them responded.
 *
 * @param responses the response of each surveyed supplier, in list order
 * @param notAsked declarations from companies that are not on the list, by file
 * @param unattributed unreadable files that could not be attributed to a supplier on the list, by name
 * @param findings findings, such as conflicting declarations
 */
public record Survey(
        List<SupplierResponse> responses,
        List<RolledDeclaration> notAsked,
        List<ReadResult.Unreadable> unattributed,
        List<Finding> findings) {

    /** Copies the lists. */
    public Survey {
        responses = List.copyOf(responses);
        notAsked = List.copyOf(notAsked);
        unattributed = List.copyOf(unattributed);
        findings = List.copyOf(findings);
    }

    /**
     * A function that finds the supplier on a list for a declaration, by the company's name, an alias, or its e-mail
     * domain; empty if none or several match. Create it once and use it for all declarations, on any thread.
     */
    public static Function<Company, Optional<AskedSupplier>> senders(AskedSuppliers asked) {
        Attribution attribution = new Attribution(asked.suppliers());
        return company -> attribution.of(company).supplier();
    }

    /** Compares a roll-up with the list of surveyed suppliers. */
    public static Survey of(RollUp rollUp, AskedSuppliers asked) {
        Attribution attribution = new Attribution(asked.suppliers());
        Map<AskedSupplier, List<Attributed>> declared = new LinkedHashMap<>();
        Map<AskedSupplier, List<Rejected>> rejected = new LinkedHashMap<>();
        List<RolledDeclaration> notAsked = new ArrayList<>();
        List<ReadResult.Unreadable> unattributed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(asked.findings());
        for (RolledDeclaration declaration : rollUp.declarations()) {
            Attribution.Result whose = attribution.of(declaration.header().company());
            if (whose.supplier().isEmpty()) {
                notAsked.add(declaration);
                findings.add(notAsked(declaration, whose));
            } else if (declaration.isUsable()) {
                declared.computeIfAbsent(whose.supplier().get(), key -> new ArrayList<>())
                        .add(new Attributed(declaration, whose.evidence()));
            } else {
                rejected.computeIfAbsent(whose.supplier().get(), key -> new ArrayList<>())
                        .add(new Rejected(declaration.file(), "the declaration is blank", whose.evidence()));
            }
        }
        for (ReadResult.Unreadable file : rollUp.unreadable()) {
            Attribution.Result whose = attribution.ofFile(file.file());
            if (whose.supplier().isEmpty()) {
                unattributed.add(file);
            } else {
                rejected.computeIfAbsent(whose.supplier().get(), key -> new ArrayList<>())
                        .add(new Rejected(file.file(), file.message(), whose.evidence()));
            }
        }
        rollUp.duplicates().forEach(file -> sentByTwo(file, attribution).ifPresent(findings::add));
        List<SupplierResponse> responses = asked.suppliers().stream()
                .map(supplier -> response(
                        supplier,
                        declared.getOrDefault(supplier, List.of()),
                        rejected.getOrDefault(supplier, List.of()),
                        findings))
                .toList();
        return new Survey(responses, notAsked, unattributed, findings);
    }

    /** A survey of the suppliers that sent declarations, as if exactly these had been surveyed. */
    public static Survey ofSenders(RollUp rollUp) {
        List<AskedSupplier> suppliers = rollUp.suppliers().stream()
                .filter(supplier -> !supplier.files().contains(supplier.name())) // it did not say its name
                .map(Supplier::name)
                .distinct()
                .map(AskedSupplier::named)
                .toList();
        return of(rollUp, new AskedSuppliers("suppliers", suppliers, List.of()));
    }

    /** The suppliers in a state, in the order of the list. */
    public List<AskedSupplier> in(ResponseState state) {
        return responses.stream()
                .filter(response -> response.state() == state)
                .map(SupplierResponse::supplier)
                .toList();
    }

    /** The response rate. */
    public ResponseRate rate() {
        BigDecimal spendAsked = BigDecimal.ZERO;
        BigDecimal spendAnswered = BigDecimal.ZERO;
        int withoutSpend = 0;
        for (SupplierResponse response : responses) {
            Optional<BigDecimal> spend = response.supplier().spend();
            withoutSpend += spend.isPresent() ? 0 : 1;
            spendAsked = spendAsked.add(spend.orElse(BigDecimal.ZERO));
            if (response.state() == ResponseState.ANSWERED) {
                spendAnswered = spendAnswered.add(spend.orElse(BigDecimal.ZERO));
            }
        }
        return new ResponseRate(
                responses.size(),
                in(ResponseState.ANSWERED).size(),
                in(ResponseState.REJECTED).size(),
                in(ResponseState.NOT_ANSWERED).size(),
                spendAsked,
                spendAnswered,
                withoutSpend);
    }

    private static SupplierResponse response(
            AskedSupplier supplier, List<Attributed> declared, List<Rejected> rejected, List<Finding> findings) {
        Map<String, List<Attributed>> byScope = new TreeMap<>();
        declared.forEach(one -> byScope.computeIfAbsent(scopeKey(one.declaration()), key -> new ArrayList<>())
                .add(one));
        List<Attributed> current = new ArrayList<>();
        List<Attributed> superseded = new ArrayList<>();
        for (List<Attributed> ofScope : byScope.values()) {
            LocalDate newest = ofScope.stream()
                    .map(Survey::date)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<Attributed> newestOnes =
                    ofScope.stream().filter(one -> date(one).equals(newest)).toList();
            current.addAll(newestOnes);
            ofScope.stream().filter(one -> !date(one).equals(newest)).forEach(superseded::add);
            if (ofScope.size() > 1) { // what a declaration says is dear to compare, and most suppliers send one
                conflict(supplier, newestOnes).ifPresent(findings::add);
                undated(supplier, newestOnes, ofScope).ifPresent(findings::add);
            }
        }
        ResponseState state = !current.isEmpty()
                ? ResponseState.ANSWERED
                : rejected.isEmpty() ? ResponseState.NOT_ANSWERED : ResponseState.REJECTED;
        if (state != ResponseState.ANSWERED) {
            RollUpRule rule = RollUpRule.ROLLUP_NO_ANSWER;
            findings.add(
                    rejected.isEmpty()
                            ? rule.say("none", "supplier", supplier.label())
                            : rule.say(
                                    "unusable",
                                    "supplier",
                                    supplier.label(),
                                    "file",
                                    rejected.get(0).file()));
        }
        return new SupplierResponse(supplier, state, current, superseded, rejected);
    }

    /** The same file from two suppliers: who sent a copy can be told from the names of files and folders only. */
    private static Optional<Finding> sentByTwo(RollUp.Duplicate duplicate, Attribution attribution) {
        String file = duplicate.declaration().file();
        Company company = duplicate.declaration().header().company();
        Optional<AskedSupplier> one = attribution
                .ofPath(duplicate.countedAs())
                .or(() -> attribution.of(company).supplier());
        Optional<AskedSupplier> other = attribution.ofPath(file);
        return one.isEmpty() || other.isEmpty() || one.equals(other)
                ? Optional.empty()
                : Optional.of(RollUpRule.REVIEW_DUPLICATE_FILE
                        .say(
                                "sentByTwo",
                                "file",
                                file,
                                "supplier",
                                other.get().label(),
                                "otherSupplier",
                                one.get().label(),
                                "other",
                                duplicate.countedAs())
                        .as(Severity.WARNING));
    }

    private static Optional<Finding> conflict(AskedSupplier supplier, List<Attributed> current) {
        if (current.size() < 2) { // nearly always; a look at the rows of each supplier costs seconds in a large program
            return Optional.empty();
        }
        long different = current.stream()
                .map(one -> content(one.declaration()))
                .distinct()
                .count();
        return different < 2
                ? Optional.empty()
                : Optional.of(RollUpRule.ROLLUP_CONFLICTING_DECLARATIONS.of(
                        "supplier",
                        supplier.label(),
                        "count",
                        current.size(),
                        "files",
                        current.stream().map(one -> one.declaration().file()).collect(Collectors.joining(", "))));
    }

    /** A declaration without a date may be the newest of all; the dated one is taken, and somebody should ask. */
    private static Optional<Finding> undated(
            AskedSupplier supplier, List<Attributed> current, List<Attributed> ofScope) {
        if (current.size() == ofScope.size()) {
            return Optional.empty();
        }
        List<Object> holding = content(current.get(0).declaration());
        String files = ofScope.stream()
                .filter(one -> !current.contains(one) && date(one).equals(LocalDate.MIN))
                .filter(one -> !content(one.declaration()).equals(holding))
                .map(one -> one.declaration().file())
                .collect(Collectors.joining(", "));
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(RollUpRule.ROLLUP_CONFLICTING_DECLARATIONS.say(
                        "undated",
                        "supplier",
                        supplier.label(),
                        "files",
                        files,
                        "current",
                        current.get(0).declaration().file()));
    }

    /** What two declarations must share not to differ: the answers and the facilities. */
    private static List<Object> content(RolledDeclaration declaration) {
        List<String> answers = new ArrayList<>();
        for (Answer answer : declaration.header().answers()) {
            answers.add(answer.question() + " " + answer.metal() + " " + answer.value());
        }
        NavigableSet<?> facilities = declaration.facilities();
        return List.of(answers, facilities);
    }

    /**
     * Declarations of one key replace one another: the same template family and scope; and, where they are about part of
     * the company, the same part.
     */
    private static String scopeKey(RolledDeclaration rolled) {
        DeclarationHeader declaration = rolled.header();
        Optional<DeclarationScope> scope = declaration.company().scope();
        String part = "";
        if (scope.equals(Optional.of(DeclarationScope.PRODUCT))) {
            part = rolled.products().stream()
                    .map(Survey::number)
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining("\n"));
        } else if (!scope.equals(Optional.of(DeclarationScope.COMPANY))) {
            part = NameText.normalize(
                    declaration.company().text(CompanyField.SCOPE_DESCRIPTION).orElse(""));
        }
        return declaration.template().id().family() + "\n"
                + scope.map(DeclarationScope::name).orElse("") + "\n" + part;
    }

    private static String number(Product product) {
        return NameText.normalize(product.text(ProductColumn.NUMBER)
                .or(() -> product.text(ProductColumn.NAME))
                .orElse(""));
    }

    private static LocalDate date(Attributed one) {
        return one.declaration().header().company().effectiveDate().orElse(LocalDate.MIN);
    }

    private static Finding notAsked(RolledDeclaration declaration, Attribution.Result whose) {
        String who = declaration.companyName().orElse("a company without a name");
        return whose.several().isEmpty()
                ? RollUpRule.ROLLUP_NOT_ASKED.of("file", declaration.file(), "company", who)
                : StandardRule.REVIEW_COMPANY_NOT_ASKED.say(
                        "several",
                        "file",
                        declaration.file(),
                        "company",
                        who,
                        "suppliers",
                        whose.several().stream().map(AskedSupplier::label).collect(Collectors.joining(", ")),
                        "evidence",
                        whose.evidence());
    }
}
