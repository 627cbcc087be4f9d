package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.ReadResult;
import org.opencmrt.testing.WorkbookFactory;

class ReadAllTest {
    @TempDir
    Path folder;

    private final CmrtReader reader = CmrtReader.create();

    @BeforeEach
    void makeFiles() throws IOException {
        for (int i = 0; i < 12; i++) {
            WorkbookFactory.cmrt(i % 2 == 0 ? "6.5" : "6.1")
                    .company("Supplier " + i)
                    .write(folder.resolve("s" + (char) ('a' + i) + ".xlsx"));
        }
        Files.writeString(folder.resolve("sbb.xlsx"), "no workbook");
        Files.createDirectories(folder.resolve("deep/.hidden"));
        Files.copy(folder.resolve("sa.xlsx"), folder.resolve("deep/copy.XLSX"));
        for (String passedOver : List.of("~$sa.xlsx", ".sa.xlsx", "deep/.hidden/x.xlsx", "notes.txt")) {
            Files.copy(folder.resolve("sa.xlsx"), folder.resolve(passedOver));
        }
    }

    @Test
    void finds_the_workbooks_of_a_folder_in_path_order_and_names_them_by_it() throws IOException {
        assertThat(Workbooks.list(folder))
                .extracting(WorkbookFile::name)
                .startsWith("deep/copy.XLSX", "sa.xlsx", "sb.xlsx", "sbb.xlsx", "sc.xlsx")
                .hasSize(14);
    }

    @Test
    void results_come_in_order_and_are_the_same_whatever_the_number_of_threads() throws IOException {
        List<WorkbookFile> files = Workbooks.list(folder);
        List<ReadResult> alone = files.stream().map(reader::read).toList();
        for (int threads : new int[] {1, 2, 7}) {
            List<ReadProgress> told = new ArrayList<>();
            try (Stream<ReadResult> results = reader.readAll(files, threads, told::add)) {
                assertThat(results.toList()).isEqualTo(alone);
            }
            assertThat(told).extracting(ReadProgress::file).isEqualTo(files);
            assertThat(told.get(13)).isEqualTo(new ReadProgress(14, 14, files.get(13)));
        }
    }

    @Test
    void one_bad_file_does_not_stop_the_others() throws IOException {
        try (Stream<ReadResult> results = reader.readAll(Workbooks.list(folder), 3, progress -> {})) {
            assertThat(results.filter(result -> result.declaration().isEmpty()))
                    .extracting(ReadResult::file)
                    .containsExactly("sbb.xlsx");
        }
    }

    @Test
    void a_stream_that_is_not_read_to_its_end_can_be_closed() throws IOException {
        try (Stream<ReadResult> results = reader.readAll(Workbooks.list(folder), 2, progress -> {})) {
            assertThat(results.limit(2)).hasSize(2);
        }
    }
}
