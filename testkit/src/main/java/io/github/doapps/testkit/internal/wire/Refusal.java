package io.github.doapps.testkit.internal.wire;

/** A request that the API refuses, with what it answers. Never carries a request's content. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @serial the HTTP status
     */
    private final int status;

    /**
     * @serial the error's id, as {@code not_found}
     */
    private final String id;

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param id the error's id
     * @param message what is said to the client
     */
    public Refusal(int status, String id, String message) {
        super(message, null, false, false);
        this.status = status;
        this.id = id;
    }

    /**
     * Something about the request is wrong.
     *
     * @param message what is said to the client
     * @return a 400
     */
    public static Refusal badRequest(String message) {
        return new Refusal(400, "bad_request", message);
    }

    /**
     * A field of the spec is wrong.
     *
     * @param field the field's path
     * @param problem what is wrong with it
     * @return a 400
     */
    public static Refusal badSpec(String field, String problem) {
        return badRequest("error validating app spec field \"" + field + "\": " + problem);
    }

    /**
     * No such app, deployment or route.
     *
     * @return a 404
     */
    public static Refusal notFound() {
        return new Refusal(404, "not_found", "The resource you requested could not be found.");
    }

    /**
     * The emulator was told something that it cannot do.
     *
     * @param message what and why
     * @return a 500
     */
    public static Refusal emulatorMisused(String message) {
        return new Refusal(500, "emulator_misused", message);
    }

    /**
     * The HTTP status.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * The error's id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * What is said to the client.
     *
     * @return the message
     */
    public String message() {
        return String.valueOf(getMessage());
    }
}
