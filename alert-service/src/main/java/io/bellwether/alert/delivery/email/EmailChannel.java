package io.bellwether.alert.delivery.email;

import io.bellwether.alert.delivery.Attempt;
import io.bellwether.alert.delivery.Delivery;
import io.bellwether.alert.delivery.DeliveryChannel;
import io.bellwether.alert.delivery.DeliveryConfig;
import io.bellwether.alert.watch.Channel;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends alerts as text and HTML, threaded by move: each step answers the one before it. */
@ApplicationScoped
class EmailChannel implements DeliveryChannel {
    /** Names the alert, for those who sort or count mail by machine. */
    static final String ALERT_HEADER = "Bellwether-Alert";

    private final ReactiveMailer mailer;
    private final EmailConfig config;
    private final DeliveryConfig deliveryConfig;
    private final String domain;

    EmailChannel(
            ReactiveMailer mailer,
            EmailConfig config,
            DeliveryConfig deliveryConfig,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.mailer = mailer;
        this.config = config;
        this.deliveryConfig = deliveryConfig;
        this.domain = MessageId.domain(from);
    }

    @CheckedTemplate(basePath = "email")
    static class Templates {
        static native TemplateInstance html(Letter letter);

        static native TemplateInstance text(Letter letter);
    }

    @Override
    public String type() {
        return Channel.Email.TYPE;
    }

    @Override
    public Attempt attempt(Delivery delivery) {
        Mail mail = mail(delivery);
        try {
            mailer.send(mail).await().atMost(deliveryConfig.timeout());
            return new Attempt.Delivered(Optional.empty());
        } catch (RuntimeException e) {
            return SmtpFailure.read(e);
        }
    }

    private Mail mail(Delivery delivery) {
        Letter letter = Letter.of(delivery.alert(), config.publicUrl());
        Mail mail = new Mail()
                .addTo(delivery.target())
                .setSubject(letter.subject())
                .setText(Templates.text(letter).render())
                .setHtml(Templates.html(letter).render())
                .addHeader("Message-ID", MessageId.of(delivery.id(), domain))
                .addHeader("References", String.join(" ", thread(delivery)))
                .addHeader("In-Reply-To", thread(delivery).getLast())
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader(ALERT_HEADER, delivery.alert().id());
        return mail;
    }

    /** The move itself opens the thread, though no message has its id; then come the earlier steps sent to this address. */
    private List<String> thread(Delivery delivery) {
        List<String> thread = new ArrayList<>();
        thread.add(MessageId.of("move-" + delivery.alert().move().id(), domain));
        delivery.earlier().forEach(id -> thread.add(MessageId.of(id, domain)));
        return thread;
    }
}
