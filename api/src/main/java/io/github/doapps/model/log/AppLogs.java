package io.github.doapps.model.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/**
 * Where logs are read. Its addresses are keys in themselves: whoever has one can read the logs,
 * without a token, until it expires. They are never in the text of this view.
 *
 * <p>DigitalOcean's example has {@code historic_logs} where its schema has {@code historic_urls};
 * both are read.
 */
public final class AppLogs extends ApiObject {

    private AppLogs(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppLogs of(JsonObject json) {
        return new AppLogs(json);
    }

    /**
     * Where the logs written so far are fetched with a plain GET; to be sent without the API's
     * token.
     *
     * @return the addresses; unmodifiable, empty if there are none
     */
    public List<String> historicUrls() {
        return json().has("historic_urls") ? strings("historic_urls") : strings("historic_logs");
    }

    /**
     * Where new lines are pushed: HTTP, or a websocket if it begins with {@code ws}.
     *
     * @return the address, or empty if there is none
     */
    public Optional<String> liveUrl() {
        return string("live_url");
    }
}
