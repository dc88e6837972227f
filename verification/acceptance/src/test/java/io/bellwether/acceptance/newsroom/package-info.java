/** The sample newsroom's stories against what reads them: every story means what its author meant. */
package io.bellwether.acceptance.newsroom;
