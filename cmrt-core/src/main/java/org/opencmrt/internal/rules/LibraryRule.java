package org.opencmrt.internal.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;

/** A rule of the library. Its texts are in the catalog next to its enum. */
public interface LibraryRule extends RuleId {
    /** The name of the constant, which is the id. */
    String name();

    @Override
    default String id() {
        return name();
    }

    /** Unless an enum decides otherwise: the supplier if there is a follow-up request, or else a reviewer. */
    @Override
    default Audience audience() {
        return Catalog.of(getClass()).containsKey(id() + ".followUp") ? Audience.SUPPLIER : Audience.REVIEWER;
    }

    @Override
    default String meaning() {
        return words("meaning");
    }

    /** The remedy. Unless the catalog has a separate one, it is the follow-up request to the supplier. */
    @Override
    default String remedy() {
        return words(Catalog.of(getClass()).containsKey(id() + ".remedy") ? "remedy" : "followUp");
    }

    /**
     * Creates a finding of this rule.
     *
     * @param arguments the values that the message quotes: names of placeholders, each followed by its value
     */
    default Finding of(Object... arguments) {
        return finding("message", arguments);
    }

    /**
     * Creates a finding of this rule with an alternative message.
     *
     * @param variant the variant in the key {@code ID.variant.message}
     */
    default Finding say(String variant, Object... arguments) {
        return finding(variant + ".message", arguments);
    }

    /** Another text of this rule, with the catalog key {@code ID.key}, which a message may quote. */
    default String words(String key, Object... arguments) {
        return Catalog.fill(template(key), named(arguments));
    }

    private Finding finding(String key, Object... arguments) {
        Map<String, String> named = named(arguments);
        Finding plain = Finding.of(this, Catalog.fill(template(key), named));
        return named.isEmpty()
                ? plain
                : new Finding(this, severity(), plain.message(), named, plain.cell(), plain.metal(), plain.followUp());
    }

    private String template(String key) {
        return Objects.requireNonNull(Catalog.of(getClass()).get(id() + "." + key), () -> id() + "." + key);
    }

    private static Map<String, String> named(Object... arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], String.valueOf(arguments[i + 1]));
        }
        return named;
    }
}
