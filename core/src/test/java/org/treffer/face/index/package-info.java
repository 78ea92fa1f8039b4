/** What Lucene sees of the toy category. */
package org.treffer.face.index;
