package org.opencmrt.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;

/**
 * The survey of suppliers: which of them responded.
 *
 * @param responses the response of each surveyed supplier, in list order
 * @param notAsked declarations from companies that are not on the list, by file
 * @param unattributed unreadable files that could not be attributed to a supplier on the list, by name
 * @param findings findings, such as conflicting declarations
 */
public record Survey(
        List<Response> responses,
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
        Map<AskedSupplier, List<Response.Attributed>> declared = new LinkedHashMap<>();
        Map<AskedSupplier, List<Response.Rejected>> rejected = new LinkedHashMap<>();
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
                        .add(new Response.Attributed(declaration, whose.evidence()));
            } else {
                rejected.computeIfAbsent(whose.supplier().get(), key -> new ArrayList<>())
                        .add(new Response.Rejected(declaration.file(), Optional.empty(), whose.evidence()));
            }
        }
        for (ReadResult.Unreadable file : rollUp.unreadable()) {
            Attribution.Result whose = attribution.ofFile(file.file());
            if (whose.supplier().isEmpty()) {
                unattributed.add(file);
            } else {
                rejected.computeIfAbsent(whose.supplier().get(), key -> new ArrayList<>())
                        .add(new Response.Rejected(file.file(), Optional.of(file), whose.evidence()));
            }
        }
        rollUp.duplicates().forEach(file -> sentByTwo(file, attribution).ifPresent(findings::add));
        List<Response> responses = asked.suppliers().stream()
                .map(supplier -> CurrentDeclarations.response(
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
    public List<AskedSupplier> in(State state) {
        return responses.stream()
                .filter(response -> response.state() == state)
                .map(Response::supplier)
                .toList();
    }

    /** The responses of suppliers that are expected to use a metal, or that have no expected metals. */
    public List<Response> askedAbout(Metal metal) {
        return responses.stream()
                .filter(response -> response.isAskedAbout(List.of(metal)))
                .toList();
    }

    /** The response rate. */
    public Rate rate() {
        BigDecimal spendAsked = BigDecimal.ZERO;
        BigDecimal spendAnswered = BigDecimal.ZERO;
        int withoutSpend = 0;
        for (Response response : responses) {
            Optional<BigDecimal> spend = response.supplier().spend();
            withoutSpend += spend.isPresent() ? 0 : 1;
            spendAsked = spendAsked.add(spend.orElse(BigDecimal.ZERO));
            if (response.state() == State.ANSWERED) {
                spendAnswered = spendAnswered.add(spend.orElse(BigDecimal.ZERO));
            }
        }
        return new Rate(
                responses.size(),
                in(State.ANSWERED).size(),
                in(State.REJECTED).size(),
                in(State.NOT_ANSWERED).size(),
                spendAsked,
                spendAnswered,
                withoutSpend);
    }

    /**
     * The survey about some metals, without findings: suppliers that were asked only about others are left out, and a
     * declaration about others only is not a response.
     */
    public Survey about(Collection<Metal> metals) {
        List<Response> about = responses.stream()
                .filter(response -> response.isAskedAbout(metals))
                .map(response -> response.state() != State.ANSWERED
                                || metals.stream().anyMatch(response::isAnsweredFor)
                        ? response
                        : new Response(response.supplier(), State.NOT_ANSWERED, List.of(), List.of(), List.of()))
                .toList();
        return new Survey(about, notAsked, unattributed, List.of());
    }

    /** The number of suppliers whose current declarations all answer No for each conflict mineral. */
    public int withoutConflictMinerals() {
        return (int) responses.stream()
                .filter(response -> response.state() == State.ANSWERED)
                .filter(response -> response.current().stream()
                        .allMatch(one -> one.declaration().isWithoutConflictMinerals()))
                .count();
    }

    /** The number of suppliers with a current product-level declaration. */
    public int productLevel() {
        return (int) responses.stream()
                .filter(response -> response.current().stream()
                        .anyMatch(one -> one.declaration().isProductLevel()))
                .count();
    }

    /** A finding about the same file from two suppliers. Only the names of files and folders show who sent a copy. */
    private static Optional<Finding> sentByTwo(RollUp.Duplicate duplicate, Attribution attribution) {
        String file = duplicate.declaration().file();
        Company company = duplicate.declaration().header().company();
        Optional<AskedSupplier> one = attribution
                .ofPath(duplicate.countedAs())
                .or(() -> attribution.of(company).supplier());
        Optional<AskedSupplier> other = attribution.ofPath(file);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        String sender = other.get().label();
        String otherSender = one.get().label();
        Object[] quoted = {
            "file", file, "supplier", sender, "otherSupplier", otherSender, "other", duplicate.countedAs()
        };
        return Optional.of(
                RollUpRule.REVIEW_DUPLICATE_FILE.say("sentByTwo", quoted).as(Finding.Severity.WARNING));
    }

    private static Finding notAsked(RolledDeclaration declaration, Attribution.Result whose) {
        String who = declaration.companyName().orElse("an unnamed company");
        String file = declaration.file();
        if (whose.several().isEmpty()) {
            return RollUpRule.ROLLUP_NOT_ASKED.of("file", file, "company", who);
        }
        String several = whose.several().stream().map(AskedSupplier::label).collect(Collectors.joining(", "));
        Object[] quoted = {"file", file, "company", who, "suppliers", several, "evidence", whose.evidence()};
        return StandardRule.REVIEW_COMPANY_NOT_ASKED.say("several", quoted);
    }

    /**
     * The number of current usable declarations by level. Only a product-level declaration is about the products that were
     * bought.
     *
     * @param product product-level declarations
     * @param company company-level declarations
     * @param other declarations with another or an unknown scope
     */
    public record Levels(int product, int company, int other) {
        /** Checks that no number is negative. */
        public Levels {
            if (product < 0 || company < 0 || other < 0) {
                throw new IllegalArgumentException("the numbers of declarations must be 0 or more, but were " + product
                        + ", " + company + ", " + other);
            }
        }

        /** Counts the usable declarations that were not replaced by newer ones. */
        public static Levels of(RollUp rollUp, Superseded superseded) {
            return of(rollUp, superseded, declaration -> true);
        }

        /** Counts those of them that meet a condition. */
        public static Levels of(RollUp rollUp, Superseded superseded, Predicate<RolledDeclaration> condition) {
            List<RolledDeclaration> all =
                    superseded.current(rollUp).stream().filter(condition).toList();
            int product =
                    (int) all.stream().filter(RolledDeclaration::isProductLevel).count();
            Optional<DeclarationScope> whole = Optional.of(DeclarationScope.COMPANY);
            int company = (int) all.stream()
                    .filter(one -> one.header().company().scope().equals(whole))
                    .count();
            return new Levels(product, company, all.size() - product - company);
        }

        /** The total. */
        public int all() {
            return product + company + other;
        }

        /** The numbers as a sentence. */
        public String text() {
            return "Of " + Wording.counted(all(), "usable declaration", "usable declarations") + " in effect, "
                    + Wording.counted(product, "covers", "cover") + " specific products, "
                    + Wording.counted(company, "covers", "cover") + " the whole company, and "
                    + Wording.counted(other, "has", "have") + " another or an unknown scope.";
        }
    }

    /**
     * The number of input files by result. {@code files} is the sum of {@code unreadable}, {@code duplicates} and
     * {@code declarations}; {@code declarations} is the sum of {@code usable} and {@code empty}.
     *
     * @param files all input files
     * @param unreadable files that could not be read
     * @param duplicates files with the same content as another file
     * @param declarations declarations that are counted
     * @param usable declarations, which have an answer about a metal or a smelter
     * @param empty declarations without any answer about a metal and without a smelter
     * @param withoutConflictMinerals usable declarations that answer No for every conflict mineral ("no 3TG")
     * @param suppliers companies that these declarations come from
     */
    public record Counts(
            int files,
            int unreadable,
            int duplicates,
            int declarations,
            int usable,
            int empty,
            int withoutConflictMinerals,
            int suppliers) {
        /** Checks the sums. */
        public Counts {
            if (files != unreadable + duplicates + declarations || declarations != usable + empty) {
                throw new IllegalArgumentException("the counts of files do not add up");
            }
        }
    }

    /**
     * The response rate of the surveyed suppliers, with the figures behind it.
     *
     * @param asked surveyed suppliers: the denominator
     * @param answered suppliers with a usable declaration: the numerator; "no 3TG" counts
     * @param rejected suppliers that sent only unusable files
     * @param notAnswered suppliers that did not respond
     * @param spendAsked spend with all surveyed suppliers whose spend is known
     * @param spendAnswered spend with those of them that responded
     * @param withoutSpend surveyed suppliers whose spend is unknown; the rate by spend does not include them
     */
    public record Rate(
            int asked,
            int answered,
            int rejected,
            int notAnswered,
            BigDecimal spendAsked,
            BigDecimal spendAnswered,
            int withoutSpend) {
        /** Checks the sum. */
        public Rate {
            if (asked != answered + rejected + notAnswered) {
                throw new IllegalArgumentException("the suppliers do not add up");
            }
        }

        /** The suppliers that sent at least one file. */
        public int responded() {
            return answered + rejected;
        }

        /** True if there are surveyed suppliers and all of them responded. */
        public boolean isComplete() {
            return asked > 0 && answered == asked;
        }
    }

    /** The response of a surveyed supplier. */
    public enum State {
        /** There is a usable declaration. */
        ANSWERED,
        /** The supplier sent only unusable files: unreadable or empty. */
        REJECTED,
        /** No response. */
        NOT_ANSWERED
    }

    /**
     * The response of a surveyed supplier.
     *
     * @param supplier the supplier
     * @param state the state of the response
     * @param current its current declarations: the newest for each template family and scope
     * @param superseded its declarations that were replaced by a newer one with the same family and scope
     * @param rejected its unusable files, with the reasons
     */
    public record Response(
            AskedSupplier supplier,
            Survey.State state,
            List<Attributed> current,
            List<Attributed> superseded,
            List<Rejected> rejected) {

        /** Copies the lists. */
        public Response {
            Objects.requireNonNull(supplier, "supplier");
            Objects.requireNonNull(state, "state");
            current = List.copyOf(current);
            superseded = List.copyOf(superseded);
            rejected = List.copyOf(rejected);
        }

        private boolean isAskedAbout(Collection<Metal> metals) {
            return supplier.expectedMetals().isEmpty() || !Collections.disjoint(supplier.expectedMetals(), metals);
        }

        /** True if the supplier has a current declaration that covers a metal. */
        public boolean isAnsweredFor(Metal metal) {
            return state == Survey.State.ANSWERED
                    && current.stream().anyMatch(one -> one.declaration().isAbout(metal));
        }

        /**
         * A declaration that was attributed to a supplier.
         *
         * @param declaration the declaration
         * @param evidence the reason for attributing it to the supplier, as text
         */
        public record Attributed(RolledDeclaration declaration, String evidence) {
            /** Checks that neither is null. */
            public Attributed {
                Objects.requireNonNull(declaration, "declaration");
                Objects.requireNonNull(evidence, "evidence");
            }
        }

        /**
         * A file that cannot be used.
         *
         * @param file the file's name
         * @param unreadable why it cannot be read; empty for a declaration that was read but is blank
         * @param evidence the rule by which it was attributed to the supplier, as text
         */
        public record Rejected(String file, Optional<ReadResult.Unreadable> unreadable, String evidence) {
            /** Checks that nothing is null. */
            public Rejected {
                Objects.requireNonNull(file, "file");
                Objects.requireNonNull(unreadable, "unreadable");
                Objects.requireNonNull(evidence, "evidence");
            }

            /** Why it cannot be used, without the name of the file. */
            public String reason() {
                return unreadable.map(ReadResult.Unreadable::reason).orElse("the declaration is blank");
            }
        }
    }
}
