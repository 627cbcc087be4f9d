package org.opencmrt.service;

import org.springframework.test.context.TestPropertySource;

/** The service on its default database, which is in memory for this test. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:uploads")
class H2Test extends ServiceTest {
    @Override
    String databaseName() {
        return "jdbc:h2:";
    }
}
