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
        // What AMRT offers to pick. English names need no line: any text names a metal of its own there.
        name(new Metal("ALUMINUM"), "铝", "鋁", "アルミニウム", "알루미늄");
        name(Metal.CADMIUM, "镉", "鎘", "カドミウム", "카드뮴", "kadmium", "cádmio", "cadmio", "kadmiyum");
        name(Metal.LEAD, "铅", "鉛", "납", "plomb", "blei", "chumbo", "plomo", "piombo", "kurşun");
        name(
                Metal.MOLYBDENUM,
                "钼",
                "鉬",
                "モリブデン",
                "몰리브덴",
                "몰리브데넘",
                "molybdène",
                "molybdän",
                "molibdênio",
                "molibdeno",
                "molibden");
        name(Metal.RHENIUM, "铼", "錸", "レニウム", "레늄", "rhénium", "rênio", "renio", "renyum");
        name(Metal.SELENIUM, "硒", "セレン", "셀레늄", "sélénium", "selen", "selênio", "selenio", "selenyum");
        name(Metal.TELLURIUM, "碲", "テルル", "텔루륨", "tellure", "tellur", "telúrio", "telurio", "tellurio", "tellür");
        name(new Metal("IRIDIUM"), "铱", "銥", "イリジウム", "이리듐");
        name(new Metal("LIME"), "石灰", "석회", "chaux", "kalk");
        name(new Metal("MANGANESE"), "锰", "錳", "マンガン", "망간", "manganèse", "mangan");
        name(new Metal("PALLADIUM"), "钯", "鈀", "パラジウム", "팔라듐");
        name(new Metal("PLATINUM"), "铂", "鉑", "白金", "プラチナ", "백금", "platine", "platin");
        name(new Metal("RARE_EARTH_ELEMENTS"), "稀土元素", "希土類元素", "희토류 원소", "terres rares", "seltene erden");
        name(new Metal("RHODIUM"), "铑", "銠", "ロジウム", "로듐");
        name(new Metal("RUTHENIUM"), "钌", "釕", "ルテニウム", "루테늄", "ruthénium");
        name(new Metal("SILVER"), "银", "銀", "은", "argent", "silber");
        name(new Metal("SODA_ASH"), "纯碱", "純鹼", "ソーダ灰", "소다회");
        name(new Metal("ZINC"), "锌", "鋅", "亜鉛", "아연", "zink");
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
