/** Holds the modules and packages to the shape that ARCHITECTURE.md draws. */
package io.bellwether.acceptance.architecture;
