package org.opencmrt.reference;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;

/**
 * A surveyed supplier: one that was asked for a declaration.
 *
 * @param id the company's own number for the supplier; empty if there is none
 * @param name its name
 * @param aliases its other names
 * @param emailDomains the domains of its e-mail addresses, such as {@code acme.example}, in lowercase
 * @param spend the amount spent with it, in the list's currency, 0 or more; empty if unknown
 * @param expectedMetals the metals expected in its products; empty if unknown
 * @param scope the requested scope; empty if any scope is accepted
 * @param productGroups the product groups bought from it
 * @param contact the contact person; empty if not given
 * @param email the e-mail address of the contact; empty if not given
 * @param language the language for letters, as the list gives it; empty if not given
 */
public record AskedSupplier(
        Optional<String> id,
        String name,
        List<String> aliases,
        List<String> emailDomains,
        Optional<BigDecimal> spend,
        Set<Metal> expectedMetals,
        Optional<DeclarationScope> scope,
        List<String> productGroups,
        Optional<String> contact,
        Optional<String> email,
        Optional<String> language) {

    /** Copies the lists. */
    public AskedSupplier {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        aliases = List.copyOf(aliases);
        emailDomains = List.copyOf(emailDomains);
        Objects.requireNonNull(spend, "spend");
        expectedMetals = Collections.unmodifiableSet(new TreeSet<>(expectedMetals));
        Objects.requireNonNull(scope, "scope");
        productGroups = List.copyOf(productGroups);
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(language, "language");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a supplier needs a name");
        }
        if (Stream.of(id, contact, email, language).flatMap(Optional::stream).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the id, contact, e-mail address, or language of the supplier '" + name
                    + "' is blank; leave it out");
        }
        if (spend.filter(amount -> amount.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("spend must be 0 or more, but was " + spend.get());
        }
    }

    /** A supplier with only a name. */
    public static AskedSupplier named(String name) {
        return new AskedSupplier(
                Optional.empty(),
                name,
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same supplier with your own number for it. */
    public AskedSupplier withId(String newId) {
        return of(Optional.of(newId), aliases, emailDomains, expectedMetals, scope, contact, email, language);
    }

    /** The same supplier with other names that it may use. */
    public AskedSupplier withAliases(List<String> names) {
        return of(id, names, emailDomains, expectedMetals, scope, contact, email, language);
    }

    /** The same supplier with a contact person and that person's e-mail address. */
    public AskedSupplier withContact(String person, String address) {
        return of(
                id, aliases, emailDomains, expectedMetals, scope, Optional.of(person), Optional.of(address), language);
    }

    /** The same supplier with the domains of its e-mail addresses, such as {@code acme.example}, in lowercase. */
    public AskedSupplier withEmailDomains(List<String> domains) {
        return of(id, aliases, domains, expectedMetals, scope, contact, email, language);
    }

    /** The same supplier with the metals expected in its products. */
    public AskedSupplier expecting(Set<Metal> metals) {
        return of(id, aliases, emailDomains, metals, scope, contact, email, language);
    }

    /** The same supplier with the requested scope. */
    public AskedSupplier withScope(DeclarationScope asked) {
        return of(id, aliases, emailDomains, expectedMetals, Optional.of(asked), contact, email, language);
    }

    /** The same supplier with the language for letters, such as {@code de}. */
    public AskedSupplier withLanguage(String written) {
        return of(id, aliases, emailDomains, expectedMetals, scope, contact, email, Optional.of(written));
    }

    private AskedSupplier of(
            Optional<String> newId,
            List<String> newAliases,
            List<String> newDomains,
            Set<Metal> newMetals,
            Optional<DeclarationScope> newScope,
            Optional<String> newContact,
            Optional<String> newEmail,
            Optional<String> newLanguage) {
        return new AskedSupplier(
                newId,
                name,
                newAliases,
                newDomains,
                spend,
                newMetals,
                newScope,
                productGroups,
                newContact,
                newEmail,
                newLanguage);
    }

    /**
     * This supplier combined with another line about it: spend is added up, and values that are missing here are taken
     * from the other line.
     */
    AskedSupplier with(AskedSupplier line) {
        Set<Metal> metals = new TreeSet<>(expectedMetals);
        metals.addAll(line.expectedMetals);
        return new AskedSupplier(
                id.or(line::id),
                name,
                joined(aliases, line.aliases),
                joined(emailDomains, line.emailDomains),
                spend.map(amount -> amount.add(line.spend.orElse(BigDecimal.ZERO)))
                        .or(line::spend),
                metals,
                scope.or(line::scope),
                joined(productGroups, line.productGroups),
                contact.or(line::contact),
                email.or(line::email),
                language.or(line::language));
    }

    private static List<String> joined(List<String> texts, List<String> more) {
        return Stream.concat(texts.stream(), more.stream()).distinct().toList();
    }

    /** The name and the number, for messages. */
    public String label() {
        return name + id.map(number -> " (" + number + ")").orElse("");
    }
}
