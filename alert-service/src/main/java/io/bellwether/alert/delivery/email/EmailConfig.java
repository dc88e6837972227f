package io.bellwether.alert.delivery.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What e-mails say of this installation. */
@ConfigMapping(prefix = "bellwether.alert")
interface EmailConfig {
    /** Where readers reach the web page; the base of the links in e-mails. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();
}
