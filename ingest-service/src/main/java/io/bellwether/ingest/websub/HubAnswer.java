package io.bellwether.ingest.websub;

/** What a hub said to a request. */
sealed interface HubAnswer {

    /** It will ask whether we mean it. */
    record Accepted() implements HubAnswer {}

    /**
     * It took no request.
     *
     * @param detail what there is to say beyond the reason; may be empty
     */
    record Refused(HubTrouble trouble, String detail) implements HubAnswer {}

    /** It names another that would. */
    record Elsewhere(String location) implements HubAnswer {}
}
