package io.github.doapps.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.doapps.testing.Nothing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpHeadersTest {

    private static final HttpHeaders HEADERS =
            HttpHeaders.builder()
                    .add("X-Second", "2")
                    .add("Set-Cookie", "a=1")
                    .add("set-cookie", "b=2")
                    .add("Accept", "")
                    .build();

    @Test
    void findsAFieldInWhateverCase() {
        assertThat(HEADERS.first("x-second")).contains("2");
        assertThat(HEADERS.first("X-SECOND")).contains("2");
        assertThat(HEADERS.first("x-third")).isEmpty();
        assertThat(HEADERS.first("accept")).contains("");
    }

    @Test
    void findsFieldsInWhateverCaseUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            HttpHeaders headers = HttpHeaders.builder().add("RATELIMIT-LIMIT", "5").build();

            assertThat(headers.first("ratelimit-limit")).contains("5");
            assertThat(headers.toMap()).containsKey("ratelimit-limit");
            assertThat(headers).hasToString("[ratelimit-limit]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givesTheFirstOrAllOfAFieldThatIsThereSeveralTimes() {
        assertThat(HEADERS.first("SET-COOKIE")).contains("a=1");
        assertThat(HEADERS.all("SET-COOKIE")).containsExactly("a=1", "b=2");
        assertThat(HEADERS.all("x-third")).isEmpty();
        assertThat(HEADERS.size()).isEqualTo(4);
    }

    @Test
    void handsOutFieldsInOrderAndInTheirSpelling() {
        List<String> fields = new ArrayList<>();
        HEADERS.forEach((name, value) -> fields.add(name + "=" + value));

        assertThat(fields)
                .containsExactly("X-Second=2", "Set-Cookie=a=1", "set-cookie=b=2", "Accept=");
    }

    @Test
    void namesEachFieldOnce() {
        assertThat(HEADERS.names()).containsExactlyInAnyOrder("X-Second", "Set-Cookie", "Accept");
        assertThat(HEADERS.names().contains("SET-COOKIE")).isTrue();
        assertThatThrownBy(() -> HEADERS.names().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void becomesAMapThatIsTheCallersOwn() {
        Map<String, Collection<String>> map = HEADERS.toMap();

        assertThat(map.get("SET-cookie")).containsExactly("a=1", "b=2");
        assertThat(map).hasSize(3);
        map.clear();
        assertThat(HEADERS.size()).isEqualTo(4);
        assertThat(HEADERS.toMap()).hasSize(3);
    }

    @Test
    void doNotChangeWithTheirBuilder() {
        HttpHeaders.Builder builder = HttpHeaders.builder().add("a", "1");
        HttpHeaders first = builder.build();

        HttpHeaders second = builder.add("b", "2").build();

        assertThat(first.size()).isEqualTo(1);
        assertThat(second.size()).isEqualTo(2);
        assertThatThrownBy(() -> first.all("a").add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void withoutFieldsAreTheOneEmptyInstance() {
        assertThat(HttpHeaders.builder().build()).isSameAs(HttpHeaders.empty());
        assertThat(HttpHeaders.empty().size()).isZero();
        assertThat(HttpHeaders.empty().names()).isEmpty();
        assertThat(HttpHeaders.empty().toMap()).isEmpty();
        assertThat(HttpHeaders.empty()).hasToString("[]");
    }

    @Test
    void refuseNull() {
        assertThatThrownBy(() -> HttpHeaders.builder().add("a", Nothing.of(String.class)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> HttpHeaders.builder().add(Nothing.of(String.class), "a"))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void showNoValueAsText() {
        HttpHeaders headers =
                HttpHeaders.builder()
                        .add("Authorization", "Bearer canary")
                        .add("X-Key", "canary")
                        .build();

        assertThat(headers).hasToString("[authorization, x-key]");
    }
}
