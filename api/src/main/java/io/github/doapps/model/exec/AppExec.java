package io.github.doapps.model.exec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;

/**
 * Where a console in a running container is reached. Its address is a key in itself: whoever has it
 * is in the container. It is never in the text of this view.
 */
public final class AppExec extends ApiObject {

    private AppExec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppExec of(JsonObject json) {
        return new AppExec(json);
    }

    /**
     * The websocket that takes what is typed and gives what is printed.
     *
     * @return the address
     */
    public String url() {
        return requiredString("url");
    }
}
