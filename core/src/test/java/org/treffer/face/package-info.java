/**
 * A toy category, faces as four numbers: a new category is a package of values, its {@code index},
 * a format, a desk, and a line in the list of a store's categories. Start reading at {@code
 * org.treffer.store.NewCategoryTest}.
 */
package org.treffer.face;
