package org.opencmrt.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.model.CompanyField;
import org.opencmrt.model.MineColumn;
import org.opencmrt.model.ProductColumn;
import org.opencmrt.model.ScopeColumn;
import org.opencmrt.model.SmelterColumn;

/** The names of JSON fields for the columns and fields of the templates. */
final class JsonNames {
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private JsonNames() {}

    static String of(SmelterColumn column) {
        return switch (column) {
            case METAL -> "metalText";
            case RECYCLED_OR_SCRAP -> "recycledOrScrapText";
            default -> camelCase(column.name());
        };
    }

    static String of(MineColumn column) {
        return column == MineColumn.METAL ? "metalText" : camelCase(column.name());
    }

    static String of(ProductColumn column) {
        return camelCase(column.name());
    }

    static String of(ScopeColumn column) {
        return column == ScopeColumn.METAL ? "metalText" : camelCase(column.name());
    }

    /** The path of a company field; a point stands before fields of the contact and the authorizer. */
    static String of(CompanyField field) {
        return switch (field) {
            case SCOPE -> "scopeText";
            case EFFECTIVE_DATE -> "effectiveDateText";
            case CONTACT_NAME, CONTACT_TITLE, CONTACT_EMAIL, CONTACT_PHONE -> person("contact", field);
            case AUTHORIZER_NAME, AUTHORIZER_TITLE, AUTHORIZER_EMAIL, AUTHORIZER_PHONE -> person("authorizer", field);
            default -> camelCase(field.name());
        };
    }

    private static String person(String who, CompanyField field) {
        return who + "." + camelCase(field.name().substring(field.name().indexOf('_') + 1));
    }

    static String camelCase(String constant) {
        Matcher next = NEXT_WORD.matcher(constant.toLowerCase(Locale.ROOT));
        return next.replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
