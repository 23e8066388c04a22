/** What the documents say of the code, held against what the code says. */
@NullMarked
package io.github.doapps.verification.documents;

import org.jspecify.annotations.NullMarked;
