package io.bellwether.alert.delivery;

/** Tries once to deliver. Expected failures are its answer, not exceptions. */
public interface DeliveryChannel {

    /** The type of channel it serves: {@code email}, {@code webhook}. */
    String type();

    /** Returns within {@link DeliveryConfig#timeout()}, whatever the other side does. */
    Attempt attempt(Delivery delivery);
}
