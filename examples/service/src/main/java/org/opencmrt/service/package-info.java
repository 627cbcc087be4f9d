/**
 * A web page where people upload a supplier's workbook and see what it says. Start reading at {@link
 * org.opencmrt.service.UploadDesk}, which has the calls of the library.
 */
package org.opencmrt.service;
