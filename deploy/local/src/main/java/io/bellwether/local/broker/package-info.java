/**
 * The local broker: the real Kafka, one node that is both broker and controller, data on disk.
 *
 * <p>Start at {@link io.bellwether.local.broker.LocalKafka}; {@link io.bellwether.local.broker.TopicCreation} creates the topics of
 * {@link io.bellwether.events.Topics}. Uses {@code events} and {@code port}.
 */
package io.bellwether.local.broker;
