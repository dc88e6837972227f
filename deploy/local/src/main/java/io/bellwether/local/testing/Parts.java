package io.bellwether.local.testing;

/**
 * Where a broker and a database run.
 *
 * @param bootstrapServers of Kafka
 * @param jdbcUrl          of a PostgreSQL database that is ours alone
 * @param username         of the database
 * @param password         of the database
 */
record Parts(String bootstrapServers, String jdbcUrl, String username, String password) {}
