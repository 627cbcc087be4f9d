package org.opencmrt.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Domains of e-mail addresses, which tell a company apart unless everybody may have an address there. */
final class EmailDomain {
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z]{2,}");
    private static final Set<String> SHARED = Set.of(
            "126.com",
            "163.com",
            "aol.com",
            "gmail.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hanmail.net",
            "hinet.net",
            "hotmail.com",
            "icloud.com",
            "live.com",
            "mail.ru",
            "msn.com",
            "naver.com",
            "outlook.com",
            "qq.com",
            "sina.com",
            "t-online.de",
            "web.de",
            "yahoo.co.jp",
            "yahoo.com",
            "yandex.ru");

    private EmailDomain() {}

    /** The domain of an address, or of a domain alone; empty when it is none, or one that many share. */
    static Optional<String> of(String addressOrDomain) {
        String text = addressOrDomain.strip().toLowerCase(Locale.ROOT);
        String domain = text.substring(text.lastIndexOf('@') + 1);
        return DOMAIN.matcher(domain).matches() && !SHARED.contains(domain) ? Optional.of(domain) : Optional.empty();
    }
}
