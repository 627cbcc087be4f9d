package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {
    private static WorkbookFile file(String folder, String name) {
        return new WorkbookFile(Path.of(folder, name), name);
    }

    private static List<String> names(WorkbookFile... files) {
        return Workbooks.distinctlyNamed(List.of(files)).stream()
                .map(WorkbookFile::name)
                .toList();
    }

    @Test
    void only_names_of_several_files_get_their_folders() {
        assertThat(names(file("in/march", "cmrt.xlsx"), file("in/april", "cmrt.xlsx"), file("in/april", "eu/b.xlsx")))
                .containsExactly("march/cmrt.xlsx", "april/cmrt.xlsx", "eu/b.xlsx");
    }

    @Test
    void takes_as_many_folders_as_tell_the_files_apart() {
        assertThat(names(file("2025/in", "eu/a.xlsx"), file("2026/in", "eu/a.xlsx")))
                .containsExactly("2025/in/eu/a.xlsx", "2026/in/eu/a.xlsx");
    }

    @Test
    void a_file_that_is_given_twice_keeps_its_name() {
        assertThat(names(file("in", "a.xlsx"), file("in", "a.xlsx"))).containsExactly("a.xlsx", "a.xlsx");
    }

    @Property(tries = 200)
    void different_files_have_different_names_in_the_same_order(
            @ForAll @Size(max = 12) Set<List<@IntRange(max = 2) Integer>> places) {
        List<WorkbookFile> files = places.stream()
                .filter(steps -> !steps.isEmpty())
                .map(steps ->
                        Path.of("/in", steps.stream().map(step -> "f" + step).toArray(String[]::new)))
                .map(folder -> new WorkbookFile(folder.resolve("cmrt.xlsx"), "cmrt.xlsx"))
                .toList();
        List<WorkbookFile> renamed = Workbooks.distinctlyNamed(files);
        assertThat(renamed)
                .extracting(WorkbookFile::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.endsWith("cmrt.xlsx"));
        assertThat(renamed)
                .extracting(WorkbookFile::path)
                .containsExactlyElementsOf(
                        files.stream().map(WorkbookFile::path).toList());
    }

    @Test
    void a_blank_name_is_refused_before_a_run_starts() {
        assertThatThrownBy(() -> new WorkbookFile(Path.of("acme.xlsx"), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must not be blank");
    }
}
