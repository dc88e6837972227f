/**
 * The local broker: the real Kafka, one node that is both broker and controller, data on disk.
 *
 * <p>Start at {@link io.bellwether.local.broker.LocalKafka}. Uses {@code port}; its topics are created by {@link
 * io.bellwether.events.TopicSetup}.
 */
package io.bellwether.local.broker;
