package org.opencmrt.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.Template;

/** The description given to a {@link WorkbookFactory}: settings for {@link FormSheets}. Mutable; for one thread. */
final class Description {
    final Layout layout;
    final Map<Company.Field, String> company = new EnumMap<>(Company.Field.class);
    final Map<Asked, Given> answers = new LinkedHashMap<>();
    final TreeMap<Integer, SmelterRow> smelters = new TreeMap<>();
    final TreeMap<Integer, Map<DeclaredSmelter.Column, DeclaredText>> readSmelters = new TreeMap<>();
    final TreeMap<Integer, Map<DeclaredMine.Column, String>> mines = new TreeMap<>();
    final TreeMap<Integer, Map<ScopedMineral.Column, String>> mineralsScope = new TreeMap<>();
    final TreeMap<Integer, Map<Product.Column, String>> products = new TreeMap<>();
    final Map<String, Cell> overrides = new LinkedHashMap<>();
    final Map<String, List<List<String>>> ownSheets = new LinkedHashMap<>();
    final Set<String> hiddenSheets = new HashSet<>();
    final List<Metal> picks = new ArrayList<>();
    WritingStyle style = WritingStyle.EXCEL;
    Optional<LocalDate> date = Optional.empty();
    Optional<List<Metal>> uses = Optional.empty();
    String versionText;
    String language = FormWords.language(Template.Language.ENGLISH);
    LookupTable lookup = new LookupTable(List.of());
    int preparedRows = 10;
    boolean fillable;

    Description(Layout layout) {
        this.layout = layout;
        this.versionText = "Revision " + layout.id().version() + "\n"
                + layout.released().format(DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));
    }

    @Override
    public String toString() {
        return layout.id() + " of " + company.getOrDefault(Company.Field.NAME, "nobody")
                + uses.map(metals -> ", uses "
                                + (metals.isEmpty()
                                        ? "no mineral"
                                        : metals.stream().map(Metal::label).collect(Collectors.joining(", "))))
                        .orElse("")
                + counted(smelters.size() + readSmelters.size(), "row of smelters", "rows of smelters")
                + counted(mines.size(), "mine", "mines")
                + counted(products.size(), "product", "products");
    }

    private static String counted(int number, String one, String many) {
        return number == 0 ? "" : ", " + number + " " + (number == 1 ? one : many);
    }

    boolean picksMetals() {
        return layout.declaration().picks().isPresent();
    }

    /** The metals of the form in the order of its rows. The template sorts selected metals. */
    List<Metal> metals() {
        return picksMetals()
                ? picks.stream().distinct().sorted().toList()
                : layout.declaration().metals();
    }

    String scopeText(DeclarationScope scope) {
        return layout.declaration().scopes().entrySet().stream()
                .filter(choice -> choice.getValue() == scope)
                .map(choice -> choice.getKey() + ". " + FormWords.scope(scope))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(layout.id() + " does not offer the scope " + scope));
    }

    static <C extends Enum<C>> Map<C, String> texts(Map<C, DeclaredText> cells) {
        return cells.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().text()));
    }
}
