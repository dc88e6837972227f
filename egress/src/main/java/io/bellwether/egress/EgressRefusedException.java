package io.bellwether.egress;

import java.net.UnknownHostException;

/** The guard refused a connection after resolving its name. Thrown in place of connecting. */
public final class EgressRefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    EgressRefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
