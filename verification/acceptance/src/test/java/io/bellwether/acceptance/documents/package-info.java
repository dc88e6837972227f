/** Holds the documents against the code: the classes they name, the files they link to. */
package io.bellwether.acceptance.documents;
