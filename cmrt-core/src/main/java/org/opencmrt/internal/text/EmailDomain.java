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
    private static final Set<String> SHARED = Set.of(
            "126.com",
            "139.com",
            "163.com",
            "189.cn",
            "21cn.com",
            "aliyun.com",
            "aol.com",
            "att.net",
            "bigpond.com",
            "bk.ru",
            "bluewin.ch",
            "bol.com.br",
            "btinternet.com",
            "comcast.net",
            "cox.net",
            "daum.net",
            "docomo.ne.jp",
            "ezweb.ne.jp",
            "foxmail.com",
            "free.fr",
            "freenet.de",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hanmail.com",
            "hanmail.net",
            "hinet.net",
            "hotmail.co.uk",
            "hotmail.com",
            "hotmail.de",
            "hotmail.fr",
            "icloud.com",
            "inbox.ru",
            "interia.pl",
            "laposte.net",
            "libero.it",
            "list.ru",
            "live.cn",
            "live.com",
            "mac.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msa.hinet.net",
            "msn.com",
            "mynet.com",
            "nate.com",
            "naver.com",
            "nifty.com",
            "o2.pl",
            "onet.pl",
            "orange.fr",
            "outlook.com",
            "outlook.de",
            "outlook.fr",
            "pchome.com.tw",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rambler.ru",
            "rediffmail.com",
            "rocketmail.com",
            "sbcglobal.net",
            "seed.net.tw",
            "seznam.cz",
            "sina.cn",
            "sina.com",
            "sohu.com",
            "t-online.de",
            "terra.com.br",
            "tiscali.it",
            "tom.com",
            "uol.com.br",
            "verizon.net",
            "vip.163.com",
            "vip.qq.com",
            "virgilio.it",
            "wanadoo.fr",
            "web.de",
            "wp.pl",
            "ya.ru",
            "yahoo.co.in",
            "yahoo.co.jp",
            "yahoo.co.uk",
            "yahoo.com",
            "yahoo.com.cn",
            "yahoo.com.tw",
            "yahoo.de",
            "yahoo.fr",
            "yandex.ru",
            "yeah.net",
            "ymail.com",
            "zoho.com");

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
