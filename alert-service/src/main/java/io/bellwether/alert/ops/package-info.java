/**
 * What running the service needs beside the way of the data: the database, the clock, the guard of outgoing HTTP, readiness.
 * Provides beans; no feature refers to it by name.
 */
package io.bellwether.alert.ops;
