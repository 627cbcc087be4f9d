package org.opencmrt.service;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A line of the list of uploads.
 *
 * @param fileName the name that the client gave the file, only for display
 * @param supplier the company name in the workbook, or else the file name
 * @param state the result in a few words
 */
record Upload(UUID id, OffsetDateTime received, String fileName, String supplier, String state) {}
