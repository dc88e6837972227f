/** The world around the service as tests see it: moves on the topic, a subscriber's endpoint, the API's client. */
package io.bellwether.alert.world;
