package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.text.EmailDomain;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Company;
import org.opencmrt.reference.AskedSupplier;

/**
 * Determines the supplier of a declaration. The rules, in order: the company's name; an alias; the name except for its
 * legal form; the domain of an e-mail address, or a parent domain. The first rule that matches exactly one supplier
 * decides; if a rule matches several, a later rule can decide.
 */
final class Attribution {
    /** The supplier, or the possible suppliers. */
    public record Result(Optional<AskedSupplier> supplier, String evidence, Set<AskedSupplier> several) {
        static Result none() {
            return new Result(Optional.empty(), "", Set.of());
        }
    }

    private final Map<String, Set<AskedSupplier>> byName = new HashMap<>();
    private final Map<String, Set<AskedSupplier>> byAlias = new HashMap<>();
    private final Map<String, Set<AskedSupplier>> byBareName = new HashMap<>();
    private final Map<String, Set<AskedSupplier>> byDomain = new HashMap<>();

    /** Indexes the surveyed suppliers. */
    public Attribution(List<AskedSupplier> suppliers) {
        for (AskedSupplier supplier : suppliers) {
            put(byName, wholeName(supplier.name()), supplier);
            put(byBareName, bare(supplier.name()), supplier);
            for (String alias : supplier.aliases()) {
                put(byAlias, NameText.normalize(alias), supplier);
                put(byBareName, bare(alias), supplier);
            }
            supplier.emailDomains().forEach(domain -> put(byDomain, domain, supplier));
        }
    }

    /** The supplier of a declaration from this company. */
    public Result of(Company company) {
        String name = company.name().orElse("");
        return first(List.of(
                new Rule("the company's name", byName, List.of(wholeName(name))),
                new Rule("another name of the company", byAlias, List.of(NameText.normalize(name))),
                new Rule("the company's name except for its legal form", byBareName, List.of(bare(name))),
                new Rule("the domain of an e-mail address", byDomain, domains(company))));
    }

    /**
     * The sender of a file, by the name of the file or of a folder that contains it; the nearest conclusive name
     * decides.
     */
    public Optional<AskedSupplier> ofPath(String file) {
        for (String path = file; ; path = path.substring(0, path.lastIndexOf('/'))) {
            Optional<AskedSupplier> supplier = ofFile(path).supplier();
            if (supplier.isPresent() || path.indexOf('/') < 0) {
                return supplier;
            }
        }
    }

    /**
     * The supplier of an unreadable file, by the file name; it must contain the words of exactly one supplier's name,
     * together.
     */
    public Result ofFile(String file) {
        String name = " "
                + NameText.normalize(file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "")) + " ";
        Set<AskedSupplier> fitting = new LinkedHashSet<>();
        byBareName.forEach((bare, suppliers) -> {
            if (name.contains(" " + bare + " ")) {
                fitting.addAll(suppliers);
            }
        });
        return result("the company's name in the file name", fitting);
    }

    private record Rule(String evidence, Map<String, Set<AskedSupplier>> known, List<String> keys) {}

    private static Result first(List<Rule> rules) {
        Result several = Result.none();
        for (Rule rule : rules) {
            Set<AskedSupplier> fitting = new LinkedHashSet<>();
            rule.keys().stream()
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> fitting.addAll(rule.known().getOrDefault(key, Set.of())));
            if (!several.several().isEmpty()) {
                fitting.retainAll(several.several()); // a weaker rule only chooses among these matches
            }
            Result result = result(rule.evidence(), fitting);
            if (result.supplier().isPresent()) {
                return result;
            }
            several = several.several().isEmpty() ? result : several;
        }
        return several;
    }

    private static Result result(String evidence, Set<AskedSupplier> fitting) {
        return fitting.size() == 1
                ? new Result(Optional.of(fitting.iterator().next()), evidence, Set.of())
                : new Result(Optional.empty(), evidence, fitting);
    }

    /** For each address, the nearest domain on the list: a division may use a subdomain of its company's domain. */
    private List<String> domains(Company company) {
        List<String> domains = new ArrayList<>();
        for (Company.Field field : List.of(Company.Field.CONTACT_EMAIL, Company.Field.AUTHORIZER_EMAIL)) {
            company.text(field).flatMap(EmailDomain::of).map(EmailDomain::withParents).orElse(List.of()).stream()
                    .filter(byDomain::containsKey)
                    .findFirst()
                    .ifPresent(domains::add);
        }
        return domains;
    }

    /**
     * A name without a letter or digit, such as {@code ..}, is identified by its characters; otherwise it would not
     * match its own declaration.
     */
    private static String wholeName(String name) {
        String normal = NameText.normalize(name);
        return normal.isEmpty() ? name.strip() : normal;
    }

    private static String bare(String name) {
        return NameKey.of(name).withoutLegalForm();
    }

    private static void put(Map<String, Set<AskedSupplier>> known, String key, AskedSupplier supplier) {
        if (!key.isEmpty()) {
            known.computeIfAbsent(key, missing -> new LinkedHashSet<>()).add(supplier);
        }
    }
}
