package org.opencmrt.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.testing.DeclarationBuilder;

/** A program with malicious suppliers: each of their texts tries to be something other than text. */
public final class HostileProgram {
    /** Sets a mark in a page in which it is executed. */
    private static final String MARK = "document.documentElement.dataset.ran=1";

    private static final List<String> TEXTS = List.of(
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "+1+cmd|' /C calc'!A0",
            "@SUM(A1:A9)",
            "\uFF1D1+1",
            "<script>" + MARK + "</script>",
            "</script><script>" + MARK + "</script>",
            "<!--<script>",
            "\"><img src=x onerror=\"" + MARK + "\">",
            "' onfocus='" + MARK + "' autofocus='",
            "javascript:" + MARK,
            "<b>bold</b> & &lt;i&gt; ]]> <![CDATA[",
            "[link](javascript:alert(1)) | *x* `y` \\",
            "{{slot}} ${slot} %s %n",
            "../../etc/passwd",
            "C:\\Windows\\con.txt",
            "CON",
            "\u202Egnp.exe\u2066 \u061C\u05D0\u05D1",
            "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDD2C \u0915\u094D\u0937",
            "nul\u0000 bell\u0007 esc\u001B[31m tab\tline\r\nnext\u0085\u2028\u2029end\u007F\uFFFE\uFFFF",
            "lone \uD800 surrogate \uDC00 at the end \uD83D",
            "long " + "x".repeat(32_762),
            "\uD83D\uDE00".repeat(16_383));

    private HostileProgram() {}

    /** The texts. */
    public static List<String> texts() {
        return TEXTS;
    }

    /** The program in a version for internal use, which names all suppliers. */
    public static Reported program() {
        return Reported.of(TEXTS.stream().map(HostileProgram::read), Reported.invented())
                .withOptions(SampleProgram.options(true));
    }

    private static String file(int number) {
        return "hostile-" + number + ".xlsx";
    }

    private static ReadResult read(String text) {
        DeclarationBuilder declaration = DeclarationBuilder.in(file(TEXTS.indexOf(text)));
        for (Company.Field field : Company.Field.values()) {
            declaration.field(field, text);
        }
        Map<DeclaredSmelter.Column, String> row = new EnumMap<>(DeclaredSmelter.Column.class);
        for (DeclaredSmelter.Column column : DeclaredSmelter.Column.values()) {
            row.put(column, text);
        }
        return declaration
                .company(text)
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                .comment(text)
                .companyAnswer(Question.POLICY_PUBLIC, Answer.Value.YES)
                .comment(text)
                .product(text, text)
                .mine(Metal.GOLD, text, text)
                .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", text, "CID900001")
                .smelter(Entry.NOT_LISTED, Metal.GOLD, row)
                .smelter(Entry.UNRESOLVED, Metal.TIN, row)
                .smelter(Entry.UNRESOLVED, null, row)
                .read();
    }
}
