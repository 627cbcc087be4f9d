package org.opencmrt.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Domains of e-mail addresses. They identify a company, unless the domain offers addresses to the public. */
public final class EmailDomain {
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");
    private static final Set<String> SHARED = Set.copyOf(Resources.lines(EmailDomain.class, "shared-domains.txt"));

    private EmailDomain() {}

    /**
     * A domain and its parent domains, nearest first: {@code eu.acme.example}, {@code acme.example}. Top-level domains,
     * such as {@code example}, are omitted because they do not belong to a company.
     */
    public static List<String> withParents(String domain) {
        List<String> domains = new ArrayList<>();
        for (String rest = domain; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
            domains.add(rest);
        }
        return domains;
    }

    /** The domain of an address, or the domain itself; empty if it is not a domain, or if many companies share it. */
    public static Optional<String> of(String addressOrDomain) {
        String text = addressOrDomain.strip().toLowerCase(Locale.ROOT);
        String domain = text.substring(text.lastIndexOf('@') + 1);
        return DOMAIN.matcher(domain).matches() && !SHARED.contains(domain) ? Optional.of(domain) : Optional.empty();
    }
}
