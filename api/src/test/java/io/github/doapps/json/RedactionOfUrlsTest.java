package io.github.doapps.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionOfUrlsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    https://me:canary@host/p           | https://<redacted>@host/p
                    https://canary@host                | https://<redacted>@host
                    postgres://u:canary@h:25060/db     | postgres://<redacted>@h:25060/db
                    https://h/p?canary                 | https://h/p?<redacted>
                    https://h?a=canary&b=canary        | https://h?<redacted>
                    https://u:canary@h/p?canary        | https://<redacted>@h/p?<redacted>
                    https://h/p?a=canary#top           | https://h/p?<redacted>
                    https://h/#/route?token=canary     | https://h/#/route?<redacted>
                    wss://h?token=canary               | wss://h?<redacted>
                    git+ssh://canary@h/r               | git+ssh://<redacted>@h/r
                    https://u:cana@ry@host/p           | https://<redacted>@host/p
                    https://u:can'canary@host/p        | https://<redacted>@host/p
                    https://u:can"canary@host/p        | https://<redacted>@host/p
                    https://u:can<canary>@host/p       | https://<redacted>@host/p
                    https://h/p?a='canary'&b=canary    | https://h/p?<redacted>
                    https://h/p?a="canary"&b=canary    | https://h/p?<redacted>
                    https://h/p?a=<canary>&b=canary    | https://h/p?<redacted>
                    https://a/https://u:canary@h/p     | https://a/https://<redacted>@h/p
                    https://h/p?to=https://u:canary@h  | https://h/p?<redacted>
                    ://u:canary@h                      | ://<redacted>@h
                    1://u:canary@h                     | 1://<redacted>@h
                    _://u:canary@h?canary              | _://<redacted>@h?<redacted>
                    éhttps://u:canary@h                | éhttps://<redacted>@h
                    """)
    void blanksTheUserPartAndTheQuery(String text, String blanked) {
        assertThat(Redaction.text(text)).isEqualTo(blanked);
        assertThat(Redaction.text(JsonString.of(text)))
                .isEqualTo("\"" + blanked.replace("\"", "\\\"") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address at all",
                "me@example.com",
                "what? this",
                "https://host",
                "https://host/path/to#part",
                "https://unpkg.com/@scope/pkg@1",
                "https://host:8080/a;b=c",
                "Have you seen https://host/path? It is gone.",
                "https://host/path?",
                "://",
                "a://b://c",
                "https://<redacted>@host/p?<redacted>"
            })
    void leavesATextWithoutSuchPartsAsItIs(String text) {
        assertThat(Redaction.text(text)).isEqualTo(text);
    }

    @Test
    void blanksEveryAddressOfASentence() {
        assertThat(
                        Redaction.text(
                                "Get \"https://h/a?canary\": tried https://u:canary@h2 and"
                                        + " (http://h3/x?canary), then\nhttps://h4?canary\tgave up"))
                .isEqualTo(
                        "Get \"https://h/a?<redacted> tried https://<redacted>@h2 and"
                                + " (http://h3/x?<redacted> then\nhttps://h4?<redacted>\tgave up");
    }

    @Test
    void changesNothingMoreWhenItIsDoneAgain() {
        String once = Redaction.text("x https://u:p@h/p?q y https://h?a b@c");

        assertThat(Redaction.text(once)).isEqualTo(once);
    }

    @Test
    void takesDollarsAndBackslashesInAnAddressForThemselves() {
        assertThat(Redaction.text("https://u:canary@h/$1\\2?canary"))
                .isEqualTo("https://<redacted>@h/$1\\2?<redacted>");
    }
}
