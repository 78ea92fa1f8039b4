/**
 * XML for the formats of all categories: read block by block with bounds, written escaped.
 *
 * <p>A reader takes no document type declaration, so no entity of a file's own is ever expanded and
 * nothing outside the file is ever opened. Called by the categories' formats; calls {@code record}
 * alone. Start reading at {@link org.treffer.format.xml.XmlInput}.
 */
package org.treffer.format.xml;
