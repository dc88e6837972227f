package io.bellwether.alert.delivery;

/** Deliveries moved on. Fired after the commit. */
public record DeliveriesChanged() {}
