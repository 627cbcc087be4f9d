package org.opencmrt.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code service}; an empty text means "not set".
 *
 * @param reference the reference list that entries are matched against: a template or a CSV file. Not set: the bundled list of
 *     2016, which is good for demonstrations only
 * @param blanks a folder with your own official blank templates. Not set: no corrected form is offered
 * @param company the company that writes the letters
 * @param replyTo the e-mail address to which suppliers reply
 * @param uploadsPerMinute how many workbooks one client may upload in a minute
 * @param atTheSameTime how many workbooks are checked at the same time; each can take a few hundred megabytes of memory
 * @param timePerFile how long reading one workbook may take
 */
@ConfigurationProperties("service")
record ServiceSettings(
        @DefaultValue("") String reference,
        @DefaultValue("") String blanks,
        @DefaultValue("") String company,
        @DefaultValue("") String replyTo,
        int uploadsPerMinute,
        int atTheSameTime,
        Duration timePerFile) {}
