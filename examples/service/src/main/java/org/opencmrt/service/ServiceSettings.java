package org.opencmrt.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code service}; an empty text means "not set".
 *
 * @param reference the reference list that entries are matched against: a template or a CSV file. If not set, the
 *     bundled list of 2016 is used, which is suitable only for demonstrations
 * @param blanks a folder with your own official blank templates. If not set, no corrected form is offered
 * @param company the company that writes the letters
 * @param replyTo the e-mail address to which suppliers reply
 * @param uploadsPerMinute the maximum number of workbooks that one client may upload in a minute
 * @param atTheSameTime the maximum number of workbooks that are checked at the same time; each can take a few hundred
 *     megabytes of memory
 * @param timePerFile the maximum time for reading one workbook
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
