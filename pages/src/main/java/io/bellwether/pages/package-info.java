/**
 * How the services serve their pages: what a browser is told not to do ({@link io.bellwether.pages.SecurityHeaders}), files
 * that it may keep ({@link io.bellwether.pages.StaticFile}), the icon, and the style that pages begin with ({@code house.css}).
 * Uses nothing of ours.
 */
package io.bellwether.pages;
