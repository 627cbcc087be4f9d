package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.support.SharedFiles;

/** Every real workbook is read with the layout of its own version. */
class RealFilesTest {
    @TestFactory
    Stream<DynamicTest> reads_every_workbook_of_the_corpus_by_its_own_layout() throws IOException {
        Path corpus = SharedFiles.find("corpus");
        return Workbooks.in(corpus)
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    SupplierDeclaration declaration = CmrtReader.create()
                            .read(file)
                            .fold(d -> d, unreadable -> {
                                throw new AssertionError(unreadable.message());
                            });
                    assertThat(declaration.template().layout()).isEqualTo(Template.Fit.EXACT);
                    assertThat(declaration.source().bytes()).isEqualTo(Files.size(file.path()));
                }));
    }
}
