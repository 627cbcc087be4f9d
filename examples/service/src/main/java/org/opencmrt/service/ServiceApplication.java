package org.opencmrt.service;

import java.io.IOException;
import java.nio.file.Path;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.SmelterReferenceList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the service. The program and the reader are immutable, so all requests share them. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ServiceApplication {
    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(ServiceApplication.class, args);
    }

    @Bean
    ConflictMineralsProgram program(ServiceSettings settings) throws IOException {
        ConflictMineralsProgram.Builder program = ConflictMineralsProgram.builder();
        if (settings.reference().isEmpty()) {
            program.bundled();
        } else {
            program.reference(SmelterReferenceList.read(Path.of(settings.reference())));
        }
        if (!settings.company().isEmpty()) {
            program.company(settings.company());
        }
        return program.build();
    }

    @Bean
    CmrtReader reader(ServiceSettings settings, MultipartProperties uploads) {
        return CmrtReader.create()
                .withLimits(ReadLimits.standard()
                        .withMaxFileBytes(uploads.getMaxFileSize().toBytes())
                        .withMaxTime(settings.timePerFile()));
    }
}
