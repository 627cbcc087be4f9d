import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finishes the documentation site: adds the search box and its index to the pages, then checks every link within the site.
 * Ends with status 1 and the list of dead links if there are any. Run by {@code mvn -Psite -N site}.
 */
final class SitePages {
    private SitePages() {}

    /** The argument is the folder of the site. */
    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]);
        Map<Path, Document> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                pages.put(file.normalize(), Jsoup.parse(file));
            }
        }
        List<String> entries = new ArrayList<>();
        for (Map.Entry<Path, Document> page : pages.entrySet()) {
            Element main = page.getValue().selectFirst("main#bodyColumn");
            if (main != null) {
                entries.addAll(
                        sections(site.relativize(page.getKey()).toString().replace('\\', '/'), main));
                Files.writeString(page.getKey(), withSearch(site, page.getKey()));
            }
        }
        Files.writeString(site.resolve("search-index.js"), "const SECTIONS=[\n" + String.join(",\n", entries) + "];\n");

        List<String> dead = new ArrayList<>();
        pages.forEach((file, page) -> links(page).forEach(link -> {
            if (!isThere(site, file, link, pages)) {
                dead.add(site.relativize(file) + ": " + link);
            }
        }));
        dead.forEach(link -> System.err.println("dead link: " + link));
        System.out.println(
                pages.size() + " pages, " + entries.size() + " sections to search, " + dead.size() + " dead links");
        if (!dead.isEmpty()) {
            System.exit(1);
        }
    }

    /** What the search finds: each heading of a page, with the text below it. */
    private static List<String> sections(String page, Element main) {
        List<String> sections = new ArrayList<>();
        String title =
                main.select("h1, h2").stream().findFirst().map(Element::text).orElse(page);
        String heading = title;
        String anchor = "";
        StringBuilder text = new StringBuilder();
        for (Element each : main.select("h1, h2, h3, p, li, td, th, pre")) {
            if (each.normalName().matches("h[1-3]")) {
                add(sections, page + anchor, title, heading, text);
                heading = each.text();
                Element named = each.id().isEmpty() ? each.selectFirst("[id], a[name]") : each;
                Element before = each.previousElementSibling();
                String id = named != null
                        ? named.id() + named.attr("name")
                        : before != null ? before.id() + before.attr("name") : "";
                anchor = id.isEmpty() ? "" : "#" + id;
            } else {
                text.append(each.text()).append(' ');
            }
        }
        add(sections, page + anchor, title, heading, text);
        return sections;
    }

    private static void add(List<String> sections, String link, String title, String heading, StringBuilder text) {
        if (text.length() > 0) {
            sections.add("{link:" + quoted(link) + ",page:" + quoted(title) + ",heading:" + quoted(heading) + ",text:"
                    + quoted(text.toString().strip()) + "}");
            text.setLength(0);
        }
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("<", "\\u003c")
                + '"';
    }

    private static String withSearch(Path site, Path page) throws IOException {
        String up = "../"
                .repeat(
                        page.getParent().relativize(site).toString().isEmpty()
                                ? 0
                                : site.relativize(page).getNameCount() - 1);
        String box = "<form id=\"search\" role=\"search\" data-root=\"" + up
                + "\"><input type=\"search\" class=\"search-query\""
                + " placeholder=\"Search\" aria-label=\"Search the documentation\"/><ol></ol></form>";
        String scripts = Stream.of("fuse.min.js", "search-index.js", "search.js")
                .map(script -> "<script src=\"" + up + script + "\"></script>")
                .collect(Collectors.joining());
        String html = Files.readString(page);
        return html.contains("id=\"search\"")
                ? html
                : html.replaceFirst("(<nav class=\"well sidebar-nav\">)", "$1" + box)
                        .replace("</body>", scripts + "</body>");
    }

    private static Set<String> links(Document page) {
        Set<String> links =
                page.select("a[href]").stream().map(link -> link.attr("href")).collect(Collectors.toSet());
        page.select("link[href]").forEach(link -> links.add(link.attr("href")));
        page.select("img[src], script[src], iframe[src]").forEach(link -> links.add(link.attr("src")));
        links.removeIf(link -> link.isEmpty() || link.matches("(?i)[a-z]+:.*|//.*") || link.contains("{"));
        return links;
    }

    private static boolean isThere(Path site, Path from, String link, Map<Path, Document> pages) {
        int hash = link.indexOf('#');
        String path = URI.create((hash < 0 ? link : link.substring(0, hash))
                        .replaceAll("\\?.*", "")
                        .replace(" ", "%20"))
                .getPath();
        Path file = path.isEmpty() ? from : from.resolveSibling(path).normalize();
        if (!file.startsWith(site.normalize()) || !Files.exists(file)) {
            return false;
        }
        boolean api = file.startsWith(site.resolve("apidocs").normalize()); // javadoc checks its own
        if (hash < 0 || api || !pages.containsKey(file)) {
            return true;
        }
        String anchor = link.substring(hash + 1);
        Document page = pages.get(file);
        return anchor.isEmpty()
                || page.getElementById(anchor) != null
                || !page.getElementsByAttributeValue("name", anchor).isEmpty();
    }
}
