package org.opencmrt.service;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers may do with the pages. The pages need no script, so no script runs. Add your login here. */
@Configuration
class Security {
    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /**
     * Spring Security adds {@code nosniff}, {@code no-store}, and a CSRF token, unknown to other sites, to each form.
     */
    @Bean
    SecurityFilterChain pages(HttpSecurity http, ServiceSettings settings, MultipartProperties uploads)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(
                        new UploadLimits(uploads.getMaxRequestSize().toBytes(), settings.uploadsPerMinute()),
                        CsrfFilter.class)
                .build();
    }
}
