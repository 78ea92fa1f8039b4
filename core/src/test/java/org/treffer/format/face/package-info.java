/** The format of the toy category. */
package org.treffer.format.face;
