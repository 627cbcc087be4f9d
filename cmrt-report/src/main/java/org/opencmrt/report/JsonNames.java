package org.opencmrt.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Product;
import org.opencmrt.model.ScopedMineral;

/** The names of JSON fields for the columns and fields of the templates. */
final class JsonNames {
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private JsonNames() {}

    static String of(DeclaredSmelter.Column column) {
        return switch (column) {
            case METAL -> "metalText";
            case RECYCLED_OR_SCRAP -> "recycledOrScrapText";
            default -> camelCase(column.name());
        };
    }

    static String of(DeclaredMine.Column column) {
        return column == DeclaredMine.Column.METAL ? "metalText" : camelCase(column.name());
    }

    static String of(Product.Column column) {
        return camelCase(column.name());
    }

    static String of(ScopedMineral.Column column) {
        return column == ScopedMineral.Column.METAL ? "metalText" : camelCase(column.name());
    }

    /** The path of a company field; fields of the contact and the authorizer contain a period. */
    static String of(Company.Field field) {
        return switch (field) {
            case SCOPE -> "scopeText";
            case EFFECTIVE_DATE -> "effectiveDateText";
            case CONTACT_NAME, CONTACT_TITLE, CONTACT_EMAIL, CONTACT_PHONE -> person("contact", field);
            case AUTHORIZER_NAME, AUTHORIZER_TITLE, AUTHORIZER_EMAIL, AUTHORIZER_PHONE -> person("authorizer", field);
            default -> camelCase(field.name());
        };
    }

    private static String person(String who, Company.Field field) {
        return who + "." + camelCase(field.name().substring(field.name().indexOf('_') + 1));
    }

    static String camelCase(String constant) {
        Matcher next = NEXT_WORD.matcher(constant.toLowerCase(Locale.ROOT));
        return next.replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
