package org.opencmrt.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Facts;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;

/** The facts about a declaration that conditions use, collected once for all its items. */
final class DeclarationFacts {
    private final SupplierDeclaration declaration;
    private final Layout layout;
    private final View view;
    private final List<Metal> metals;
    private final List<Integer> productRows;
    private final Map<Question, Map<Optional<Metal>, String>> answers = new EnumMap<>(Question.class);

    DeclarationFacts(SupplierDeclaration declaration, Layout layout, View view) {
        this.declaration = declaration;
        this.layout = layout;
        this.view = view;
        this.metals = declaration.metals().stream()
                .limit(layout.checker().metalsAtMost())
                .toList();
        this.productRows = productRows();
        declaration.allAnswers().forEach(this::add);
    }

    /** A first product that is only white space is not a product, but a formula sees one. */
    private List<Integer> productRows() {
        CellRef first = new ItemCells(declaration, layout).firstProduct();
        Stream<Integer> blank = view.of(Optional.empty(), first).stream().map(text -> first.row());
        Stream<Integer> numbered = declaration.products().stream()
                .filter(product -> product.text(Product.Column.NUMBER).isPresent())
                .map(Product::row);
        return Stream.concat(blank, numbered).toList();
    }

    private void add(Answer answer) {
        view.of(answer.text(), answer.cell())
                .ifPresent(text -> answers.computeIfAbsent(answer.question(), question -> new HashMap<>())
                        .putIfAbsent(answer.metal(), text));
    }

    List<Metal> metals() {
        return metals;
    }

    /** The facts for an item about the company or the declaration. */
    Facts plain() {
        return new Item(this, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The facts for a field of this text. */
    Facts of(Optional<String> text, CellRef cell) {
        return new Item(this, Optional.empty(), view.of(text, cell), Optional.empty());
    }

    /** The facts for an answer. */
    Facts of(Answer answer) {
        return new Item(this, answer.metal(), view.of(answer.text(), answer.cell()), comment(answer));
    }

    /** The facts for the comment on an answer. */
    Facts ofComment(Answer answer) {
        return new Item(this, answer.metal(), comment(answer), comment(answer));
    }

    private Optional<String> comment(Answer answer) {
        return view.of(answer.comment(), answer.commentCell());
    }

    /** The facts for one item among all facts about the declaration. */
    private record Item(DeclarationFacts all, Optional<Metal> metal, Optional<String> text, Optional<String> comment)
            implements Facts {
        @Override
        public Optional<String> answer(Question question) {
            Map<Optional<Metal>, String> said = all.answers.getOrDefault(question, Map.of());
            return Optional.ofNullable(said.get(metal))
                    .or(() -> Optional.ofNullable(said.get(Optional.<Metal>empty())));
        }

        @Override
        public Optional<String> field(Company.Field field) {
            DeclaredText said = all.declaration.company().fields().get(field);
            return said == null ? Optional.empty() : all.view.of(Optional.of(said.text()), said.cell());
        }

        @Override
        public Optional<DeclarationScope> scope() {
            return all.declaration.company().scope();
        }

        @Override
        public List<Metal> metals() {
            return all.metals;
        }

        @Override
        public Facts about(Metal other) {
            return new Item(all, Optional.of(other), text, comment);
        }

        @Override
        public List<DeclaredSmelter> smelters() {
            return all.declaration.smelters();
        }

        @Override
        public Optional<String> text(DeclaredSmelter row, DeclaredSmelter.Column column) {
            return all.view.of(row, column);
        }

        @Override
        public Optional<Metal> metal(DeclaredSmelter row) {
            return all.view.metal(row);
        }

        @Override
        public List<Integer> productRows() {
            return all.productRows;
        }

        @Override
        public int firstProductRow() {
            return all.layout.productList().firstRow();
        }

        @Override
        public int otherPicks() {
            String other = all.layout
                    .declaration()
                    .picks()
                    .flatMap(picks -> picks.otherChoice())
                    .orElse("");
            return (int) all.declaration.filling().picks().stream()
                    .filter(pick -> pick.text().equalsIgnoreCase(other))
                    .count();
        }

        @Override
        public int otherNames() {
            return all.declaration.filling().otherNames().size();
        }
    }
}
