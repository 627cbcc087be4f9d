package org.opencmrt.model;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes the file name of a reading result: in its source and in every cell. */
final class Renamed {
    private final String name;

    private Renamed(String name) {
        this.name = Checks.notBlank(name, "name");
    }

    static ReadResult of(ReadResult reading, String name) {
        Renamed renamed = new Renamed(name);
        return reading.fold(one -> new ReadResult.Declaration(renamed.declaration(one)), renamed::unreadable);
    }

    private ReadResult.Unreadable unreadable(ReadResult.Unreadable why) {
        String reason = why.reason();
        String message = reason.equals(why.message()) ? reason : name + ": " + reason;
        return new ReadResult.Unreadable(name, why.source().map(this::source), why.code(), message);
    }

    private SupplierDeclaration declaration(SupplierDeclaration one) {
        DeclarationHeader header = one.header();
        Company company = header.company();
        return new SupplierDeclaration(
                new DeclarationHeader(
                        source(header.source()),
                        header.template(),
                        new Company(
                                texts(company.fields(), Company.Field.class), company.scope(), company.effectiveDate()),
                        header.metals(),
                        each(header.answers(), this::answer),
                        each(header.companyAnswers(), this::answer)),
                each(
                        one.smelters(),
                        row -> new DeclaredSmelter(
                                row.row(),
                                cell(row.at()),
                                row.entry(),
                                row.metal(),
                                row.country(),
                                texts(row.cells(), DeclaredSmelter.Column.class))),
                each(
                        one.mines(),
                        row -> new DeclaredMine(
                                row.row(),
                                cell(row.at()),
                                row.metal(),
                                row.country(),
                                texts(row.cells(), DeclaredMine.Column.class))),
                each(
                        one.products(),
                        row -> new Product(row.row(), cell(row.at()), texts(row.cells(), Product.Column.class))),
                each(
                        one.mineralsScope(),
                        row -> new ScopedMineral(
                                row.row(),
                                cell(row.at()),
                                row.metal(),
                                texts(row.cells(), ScopedMineral.Column.class))),
                each(one.findings(), this::finding),
                filling(one.filling()));
    }

    private FormFilling filling(FormFilling filling) {
        Map<CellRef, String> verbatim = new LinkedHashMap<>();
        filling.verbatim().forEach((cell, text) -> verbatim.put(cell(cell), text));
        return new FormFilling(each(filling.picks(), this::text), each(filling.otherNames(), this::text), verbatim);
    }

    private SourceFile source(SourceFile source) {
        return source.named(name);
    }

    private Answer answer(Answer one) {
        return new Answer(
                one.question(),
                one.number(),
                one.metal(),
                one.value(),
                one.text(),
                one.comment(),
                cell(one.cell()),
                cell(one.commentCell()));
    }

    private Finding finding(Finding one) {
        return one.cell().map(at -> one.at(cell(at))).orElse(one);
    }

    private DeclaredText text(DeclaredText text) {
        return new DeclaredText(text.text(), cell(text.cell()), text.origin());
    }

    private CellRef cell(CellRef cell) {
        return cell.in(name);
    }

    private <K extends Enum<K>> Map<K, DeclaredText> texts(Map<K, DeclaredText> texts, Class<K> keys) {
        Map<K, DeclaredText> renamed = new EnumMap<>(keys);
        texts.forEach((key, text) -> renamed.put(key, text(text)));
        return renamed;
    }

    private static <T> List<T> each(List<T> values, UnaryOperator<T> change) {
        return values.stream().map(change).toList();
    }
}
