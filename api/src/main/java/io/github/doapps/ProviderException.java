package io.github.doapps;

import org.jspecify.annotations.Nullable;

/**
 * A plug-in is missing, cannot be chosen or created, or threw what its contract does not allow.
 * While a client is set up there is no {@link #report()}; in a call, one that must happen once gets
 * an {@link OutcomeUnknownException} with this as its cause, unless the request surely had not
 * left.
 */
public final class ProviderException extends AppPlatformException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for a plug-in.
     *
     * @param code one of the codes that begin with PROVIDER
     * @param message the message, without the code
     * @param report what is known of the call, or null while a client is set up
     * @param cause the cause, or null for none
     */
    public ProviderException(
            ErrorCode code,
            String message,
            @Nullable CallReport report,
            @Nullable Throwable cause) {
        super(code, message, report, cause);
    }
}
