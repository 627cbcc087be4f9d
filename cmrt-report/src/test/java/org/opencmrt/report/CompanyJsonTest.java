package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.fill.CompanyProfile.GivenAnswer;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;

class CompanyJsonTest {
    private static CompanyProfile read(String json) throws IOException {
        return CompanyJson.read(new StringReader(json));
    }

    @Test
    void reads_the_example_in_docs() throws IOException {
        CompanyProfile company;
        try (Reader json = Files.newBufferedReader(Path.of("../docs/company.example.json"))) {
            company = CompanyJson.read(json);
        }

        assertThat(company.fields())
                .containsEntry(Company.Field.NAME, "Harbor Instruments Inc.")
                .containsEntry(Company.Field.AUTHORIZER_TITLE, "VP Quality")
                .doesNotContainKeys(Company.Field.SCOPE, Company.Field.EFFECTIVE_DATE, Company.Field.CONTACT_TITLE);
        assertThat(company.scope()).contains(DeclarationScope.PRODUCT);
        assertThat(company.effectiveDate()).contains(LocalDate.of(2026, 3, 31));
        assertThat(company.answers())
                .hasSize(9)
                .contains(new GivenAnswer(
                        Question.INTENTIONALLY_ADDED,
                        Optional.of(Metal.TUNGSTEN),
                        Optional.of(Answer.Value.NO),
                        Optional.of("No tungsten in our products")));
        ReportOptions options = ReportOptions.standard().withCompany(company);
        assertThat(options.replyTo()).contains("minerals@harbor.example");
        assertThat(options.due()).contains(LocalDate.of(2026, 2, 27));
        assertThat(options.withReplyTo("j.doe@harbor.example").replyTo())
                .as("an option comes first")
                .contains("j.doe@harbor.example");
        assertThat(company.products())
                .containsExactly(Map.of(
                        Product.Column.NUMBER, "PS-100",
                        Product.Column.NAME, "Pressure sensor",
                        Product.Column.COMMENTS, "all variants"));
    }

    @Test
    void takes_a_document_without_anything() throws IOException {
        assertThat(read("{}")).isEqualTo(CompanyProfile.nothing());
    }

    @Test
    void refuses_unknown_keys() {
        assertThatThrownBy(() -> read("{\"company\": {\"nmae\": \"Acme\"}}"))
                .isInstanceOf(DocumentFormatException.class)
                .hasMessageStartingWith("company.nmae is not known here; the keys are address, authorizer,");
        assertThatThrownBy(() -> read("{\"company\": {\"contact\": {\"mail\": \"a@b\"}}}"))
                .hasMessageContaining("company.contact.mail is not known here");
        assertThatThrownBy(
                        () -> read("{\"answers\": [{\"question\": \"CAHRA\", \"metal\": \"TIN\", \"text\": \"No\"}]}"))
                .hasMessageContaining("answers[0].text is not known here");
    }

    @Test
    void says_where_a_value_is_wrong() {
        assertThatThrownBy(() -> read("{\"answers\": [{\"question\": \"CAHRA\", \"value\": \"NO\"}]}"))
                .hasMessage("answers[0].metal is missing; CAHRA is asked about each metal");
        assertThatThrownBy(() -> read("{\"company\": {\"effectiveDate\": \"31.03.2026\"}}"))
                .hasMessageContaining("effectiveDate must be a date such as 2025-03-14");
        assertThatThrownBy(() -> read("{\"schema\": \"opencmrt/rollup/1\"}"))
                .hasMessage("schema is 'opencmrt/rollup/1'; expected opencmrt/company/1");
        assertThatThrownBy(() -> read("{\"letters\": {\"replyTo\": \"J. Doe\"}}"))
                .hasMessageContaining("'J. Doe' is not an e-mail address. Write it as minerals@example.com");
        assertThatThrownBy(() -> read("{\"letters\": {\"reply\": \"a@b.example\"}}"))
                .hasMessageContaining("letters.reply is not known here");
        assertThatThrownBy(() -> read("[]")).isInstanceOf(DocumentFormatException.class);
        assertThatThrownBy(() -> read("{"))
                .hasMessage("this is not JSON: Unexpected end-of-input: expected close marker for Object"
                        + " (start marker in line 1) in line 1");
    }

    @Test
    void refuses_options_that_leave_reports_or_letters_blank() {
        ReportOptions options = ReportOptions.standard();
        assertThatThrownBy(() -> options.withReplyTo("")).hasMessageStartingWith("'' is not an e-mail address");
        assertThatThrownBy(() -> options.withMetals(List.of()))
                .hasMessage("the facility list needs at least one metal");
    }

    @Test
    void the_example_is_the_one_in_the_docs() throws IOException {
        assertThat(CompanyJson.example()).isEqualTo(Files.readString(Path.of("../docs/company.example.json")));
    }
}
