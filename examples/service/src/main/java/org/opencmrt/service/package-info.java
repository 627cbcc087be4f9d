/**
 * A web page where people upload a supplier's workbook and see the result. Start with
 * {@link org.opencmrt.service.UploadDesk}, which contains the calls of the library.
 */
package org.opencmrt.service;
