package org.opencmrt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "2025-03-14",
                "\u200e14/\u200e03/\u200e2025",
                "2025/03/14",
                "2025.3.14",
                "20250314",
                "14-Mar-2025",
                "14 March 2025",
                "14. März 2025",
                "14 mars 2025",
                "14 de marzo de 2025",
                "14 Mart 2025",
                "March 14, 2025",
                "Mar 14 2025",
                "March 14th, 2025",
                "14th of March 2025",
                "Friday, March 14, 2025",
                "14.03.2025",
                "14/03/2025",
                "03/14/2025",
                "14-03-2025",
                "2025年3月14日",
                "2025년 3월 14일",
                "2025-03-14 00:00:00",
                "2025-03-14T10:15:00Z",
                "14-Mar-25",
                "１４－Mar－2025",
                "14-MAR-2025",
                "2025-Mar-14",
                "14–Mar–2025",
                "14‑03‑2025",
                "2025—03—14",
                "2025−03−14",
                "2025 03 14",
                "'2025-03-14",
                "2025 March 14",
                "2025. 3. 14.",
                "2025. 03. 14",
                "14 / 03 / 2025",
                "3/14/2025 12:00:00 AM",
                "3/14/2025, 1:30 p.m.",
                "2025-03-14T10:15:00+01:00",
                "2025-03-14 10:15:00 UTC",
                "Freitag, 14. März 2025",
                "vendredi 14 mars 2025",
                "Fri 14 Mar 2025",
                "2025年3月14日(金)",
                "2025年3月14日 星期五",
                "2025년 3월 14일 금요일",
                "14.Mrz.2025",
                "令和7年3月14日",
                "中華民國114年3月14日"
            })
    void reads_dates_as_people_write_them(String text) {
        assertThat(DateText.read(text).date()).contains(LocalDate.of(2025, 3, 14));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"03/04/2025", "3-4-2025", "14/03/25", "03.04.25"})
    void reads_no_date_if_day_month_or_year_can_be_swapped(String text) {
        assertThat(DateText.read(text)).isEqualTo(DateText.Reading.AMBIGUOUS);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "soon",
                "Q1 2025",
                "31/02/2025",
                "2025-13-01",
                "14-Foo-2025",
                "2025",
                "n/a",
                "10 Ma 2025",
                "2568-03-14",
                "14 March 1925"
            })
    void reads_no_date_from_other_texts(String text) {
        assertThat(DateText.read(text)).isEqualTo(DateText.Reading.NONE);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "04/04/2025, 2025-04-04",
        "01 ağustos 2024, 2024-08-01",
        "5 déc. 2024, 2024-12-05",
        "28-Fev-2023, 2023-02-28",
        "平成31年4月26日, 2019-04-26",
        "令和元年10月30日, 2019-10-30",
        "1er juin 2024, 2024-06-01"
    })
    void reads_the_months_of_the_templates_languages(String text, LocalDate date) {
        assertThat(DateText.read(text).date()).contains(date);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "status-2016-12-31.csv, 2016-12-31",
        "RMI_facilities_20250514.xlsx, 2025-05-14",
        "list 2025_05_14 (2).csv, 2025-05-14",
        "list.2025.05.14.csv, 2025-05-14",
        "v20259999 of 20250514.csv, 2025-05-14",
        "order 120250514.csv,",
        "list 14-05-2025.csv,",
        "2025-05_14.csv,"
    })
    void finds_a_date_with_the_year_first_in_a_file_name(String name, LocalDate date) {
        assertThat(DateText.within(name)).isEqualTo(Optional.ofNullable(date));
    }
}
