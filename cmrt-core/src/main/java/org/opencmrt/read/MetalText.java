package org.opencmrt.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.Metal;

/** The names of metals in the ten languages of the templates. Suppliers are asked for English and do not always obey. */
final class MetalText {
    private static final Map<String, Metal> NAMES = new HashMap<>();

    static {
        name(
                Metal.TANTALUM,
                "tantalum",
                "钽",
                "鉭",
                "タンタル",
                "탄탈륨",
                "tantale",
                "tântalo",
                "tantal",
                "tántalo",
                "tantalio");
        name(Metal.TIN, "tin", "锡", "錫", "スズ", "すず", "주석", "étain", "estanho", "zinn", "estaño", "stagno", "kalay");
        name(Metal.GOLD, "gold", "金", "黄金", "금", "or", "ouro", "oro", "altın");
        name(
                Metal.TUNGSTEN,
                "tungsten",
                "钨",
                "鎢",
                "タングステン",
                "텅스텐",
                "tungstène",
                "tungstênio",
                "tungsténio",
                "wolfram",
                "wolframio",
                "tungsteno",
                "volfram");
        name(Metal.COBALT, "cobalt", "钴", "鈷", "コバルト", "코발트", "cobalto", "kobalt");
        name(Metal.MICA, "mica", "云母", "雲母", "マイカ", "운모", "glimmer");
        name(Metal.COPPER, "copper", "铜", "銅", "구리", "cuivre", "kupfer");
        name(Metal.GRAPHITE, "graphite", "natural graphite", "石墨", "黒鉛", "흑연", "graphit");
        name(Metal.LITHIUM, "lithium", "锂", "鋰", "リチウム", "리튬");
        name(Metal.NICKEL, "nickel", "镍", "鎳", "ニッケル", "니켈");
    }

    private MetalText() {}

    private static void name(Metal metal, String... names) {
        for (String name : names) {
            NAMES.put(Fold.of(name), metal);
        }
    }

    /** The metal that a text names in one of the languages; empty when it names none of those that are asked worldwide. */
    static Optional<Metal> known(String text) {
        return Optional.ofNullable(NAMES.get(Fold.of(text)));
    }

    /** The metal that a label begins with, such as {@code Tantalum  (*)}. */
    static Optional<Metal> label(String text) {
        String name = Fold.of(text).replaceAll("[\\s(*)（）]+$", "");
        return Optional.ofNullable(NAMES.get(name));
    }
}
