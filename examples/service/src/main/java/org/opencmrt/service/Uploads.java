package org.opencmrt.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.AssessedFileCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The uploads in the database, H2 or PostgreSQL. */
@Repository
class Uploads {
    private final AssessedFileCodec codec = AssessedFileCodec.json();
    private final JdbcClient database;

    Uploads(JdbcClient database) {
        this.database = database;
    }

    void add(Upload upload, AssessedFile file) {
        database.sql("insert into upload (id, received, file_name, supplier, state, assessed) values (?, ?, ?, ?,"
                        + " ?, ?)")
                .params(upload.id(), upload.received(), upload.fileName(), upload.supplier(), upload.state())
                .param(new String(codec.encode(file), StandardCharsets.UTF_8))
                .update();
    }

    List<Upload> latest() {
        return database.sql(
                        "select id, received, file_name, supplier, state from upload order by received desc, id limit"
                                + " 50")
                .query(Upload.class)
                .list();
    }

    Optional<Upload> find(UUID id) {
        return database.sql("select id, received, file_name, supplier, state from upload where id = ?")
                .param(id)
                .query(Upload.class)
                .optional();
    }

    Optional<AssessedFile> assessed(UUID id) {
        return database.sql("select assessed from upload where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(text -> codec.decode(text.getBytes(StandardCharsets.UTF_8)));
    }

    void delete(UUID id) {
        database.sql("delete from upload where id = ?").param(id).update();
    }
}
