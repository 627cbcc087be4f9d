package org.opencmrt.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.layout.Facts;
import org.opencmrt.layout.Layout;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CompanyField;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.ProductColumn;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;

/** What conditions may ask about a declaration, gathered once for all its items. */
final class DeclarationFacts {
    private final SupplierDeclaration declaration;
    private final Layout layout;
    private final List<Metal> metals;
    private final List<Integer> productRows;
    private final Map<Question, Map<Optional<Metal>, String>> answers = new EnumMap<>(Question.class);

    DeclarationFacts(SupplierDeclaration declaration, Layout layout) {
        this.declaration = declaration;
        this.layout = layout;
        this.metals = declaration.metals().stream()
                .limit(layout.checker().metalsAtMost())
                .toList();
        this.productRows = declaration.products().stream()
                .filter(product -> product.text(ProductColumn.NUMBER).isPresent())
                .map(Product::row)
                .toList();
        declaration.answers().forEach(this::add);
        declaration.companyAnswers().forEach(this::add);
    }

    private void add(Answer answer) {
        answer.text()
                .ifPresent(text -> answers.computeIfAbsent(answer.question(), question -> new HashMap<>())
                        .putIfAbsent(answer.metal(), text));
    }

    List<Metal> metals() {
        return metals;
    }

    /** The facts for an item about the company or the declaration. */
    Facts plain() {
        return new Item(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The facts for a field of this text. */
    Facts of(Optional<String> text) {
        return new Item(Optional.empty(), text, Optional.empty());
    }

    /** The facts for an answer. */
    Facts of(Answer answer) {
        return new Item(answer.metal(), answer.text(), answer.comment());
    }

    /** The facts for the comment beside an answer. */
    Facts ofComment(Answer answer) {
        return new Item(answer.metal(), answer.comment(), answer.comment());
    }

    private final class Item implements Facts {
        private final Optional<Metal> metal;
        private final Optional<String> text;
        private final Optional<String> comment;

        Item(Optional<Metal> metal, Optional<String> text, Optional<String> comment) {
            this.metal = metal;
            this.text = text;
            this.comment = comment;
        }

        @Override
        public Optional<String> text() {
            return text;
        }

        @Override
        public Optional<String> comment() {
            return comment;
        }

        @Override
        public Optional<Metal> metal() {
            return metal;
        }

        @Override
        public Optional<String> answer(Question question) {
            Map<Optional<Metal>, String> said = answers.getOrDefault(question, Map.of());
            return Optional.ofNullable(said.get(metal))
                    .or(() -> Optional.ofNullable(said.get(Optional.<Metal>empty())));
        }

        @Override
        public Optional<String> field(CompanyField field) {
            return declaration.company().text(field);
        }

        @Override
        public Optional<DeclarationScope> scope() {
            return declaration.company().scope();
        }

        @Override
        public List<Metal> metals() {
            return metals;
        }

        @Override
        public Facts about(Metal other) {
            return new Item(Optional.of(other), text, comment);
        }

        @Override
        public List<DeclaredSmelter> smelters() {
            return declaration.smelters();
        }

        @Override
        public List<Integer> productRows() {
            return productRows;
        }

        @Override
        public int firstProductRow() {
            return layout.productList().firstRow();
        }

        @Override
        public int unnamedPicks() {
            return 0;
        }

        @Override
        public int picksToName() {
            return 0;
        }
    }
}
