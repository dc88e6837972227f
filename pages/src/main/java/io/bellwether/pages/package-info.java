/**
 * How the services serve their pages: what a browser is told not to do ({@link io.bellwether.pages.SecurityHeaders}), and files
 * that it may keep ({@link io.bellwether.pages.StaticFile}). Uses nothing of ours.
 */
package io.bellwether.pages;
