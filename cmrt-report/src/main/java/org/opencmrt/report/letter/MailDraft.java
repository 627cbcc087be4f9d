package org.opencmrt.report.letter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.internal.workbook.Sha256;

/** Writes a letter as a draft of an e-mail message (RFC 5322, MIME). */
final class MailDraft {
    private static final int WORD_BYTES = 45;
    private static final String END = "\r\n";
    private static final Base64.Encoder BODY = Base64.getMimeEncoder(76, END.getBytes(StandardCharsets.US_ASCII));

    private MailDraft() {}

    static String of(FollowUpLetter letter, String language, String subject, String text, String html) {
        String cells = cells(letter, language);
        String mark = Sha256.of((subject + text + html + cells).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
        String outer = "=_mixed_" + mark;
        String inner = "=_alternative_" + mark;
        StringBuilder mail = new StringBuilder();
        letter.addressee()
                .email()
                .ifPresent(address -> mail.append("To: ").append(address).append(END));
        letter.options()
                .replyTo()
                .map(MailDraft::plain)
                .ifPresent(address -> mail.append("Reply-To: ").append(address).append(END));
        mail.append("Subject: ").append(encoded(subject)).append(END);
        mail.append("Content-Language: ").append(language).append(END);
        mail.append("X-Unsent: 1").append(END); // Outlook opens it for editing
        mail.append("MIME-Version: 1.0").append(END);
        mail.append("Content-Type: multipart/mixed; boundary=\"" + outer + '"' + END);
        mail.append(END).append("--").append(outer).append(END);
        mail.append("Content-Type: multipart/alternative; boundary=\"" + inner + '"' + END);
        part(mail, inner, "text/plain; charset=utf-8", "", text);
        part(mail, inner, "text/html; charset=utf-8", "", html);
        mail.append(END).append("--").append(inner).append("--").append(END);
        if (!cells.isEmpty()) {
            part(
                    mail,
                    outer,
                    "text/csv; charset=utf-8; name=\"open-points.csv\"",
                    "Content-Disposition: attachment; filename=\"open-points.csv\"" + END,
                    "\uFEFF" + cells);
        }
        mail.append(END).append("--").append(outer).append("--").append(END);
        return mail.toString();
    }

    private static void part(StringBuilder mail, String boundary, String type, String more, String content) {
        mail.append(END).append("--").append(boundary).append(END);
        mail.append("Content-Type: ").append(type).append(END).append(more);
        mail.append("Content-Transfer-Encoding: base64").append(END).append(END);
        mail.append(BODY.encodeToString(content.getBytes(StandardCharsets.UTF_8)))
                .append(END);
    }

    /** The text without characters that a header cannot contain. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x21-\\x7E]+", "");
    }

    /** A text in header form (RFC 2047): ASCII is unchanged, and any other text becomes encoded words. */
    private static String encoded(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        if (line.length() < 60 && line.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return line;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int c : line.codePoints().toArray()) {
            String next = Character.toString(c);
            if ((word + next).getBytes(StandardCharsets.UTF_8).length > WORD_BYTES) {
                words.append(word(word.toString())).append(END).append(' ');
                word.setLength(0);
            }
            word.append(next);
        }
        return words.append(word(word.toString())).toString();
    }

    private static String word(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** The cells with findings and requests, as CSV; empty for a letter that concerns no cells. */
    private static String cells(FollowUpLetter letter, String language) {
        StringBuilder csv = new StringBuilder();
        if (letter.kind() != FollowUpLetter.Kind.LETTER) {
            return "";
        }
        for (FollowUpLetter.Section section : letter.sections(language)) {
            for (FollowUpLetter.Request request : section.requests()) {
                for (FollowUpLetter.Point point : request.points()) {
                    csv.append(line(List.of(
                            section.file().orElse(""),
                            section.sheet().orElse(""),
                            point.place().orElse(""),
                            point.found(),
                            request.text())));
                }
            }
        }
        return LetterWords.in(language).cells() + "\n" + csv;
    }

    /** A line of CSV; spreadsheet programs do not treat any cell as a formula. */
    static String line(List<String> cells) {
        return cells.stream()
                        .map(SafeText::csv)
                        .map(cell -> cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
