/**
 * What is published, held against what was designed: module descriptors, service files, jars, poms,
 * the BOM, and the documents that the code points to.
 */
@NullMarked
package io.github.doapps.verification.packaging;

import org.jspecify.annotations.NullMarked;
