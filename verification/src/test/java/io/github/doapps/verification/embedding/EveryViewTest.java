package io.github.doapps.verification.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import io.github.doapps.serde.jackson.DoappsModule;
import io.github.doapps.serde.jsonb.DoappsJsonb;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every view and every open enum there is, those of later days included, as members of a class of
 * the user's, with a naming strategy: both libraries write the same text, and read it back.
 */
@SuppressWarnings("try") // Jsonb.close() may throw anything, and an InterruptedException too
class EveryViewTest {

    /** A class of an application, with its members in the order that both libraries keep. */
    public static final class Holder<T> {
        public @Nullable List<@Nullable T> allOfThem;
        public @Nullable Map<String, T> byName;
        public Optional<T> maybeOne = Optional.empty();
        public @Nullable T theOne;
    }

    private static final String TEXT =
            "{\"theOne\":{\"the_one\":null,\"byName\":1.10},\"id\":[1e2,null,-0,true],"
                    + "\"big\":1234567890123456789012345,\"empty\":\"\",\"a\":null}";

    @Test
    void everyViewIsAMember() throws Exception {
        assertThat(comeBack(ApiObject.class, TEXT)).isGreaterThanOrEqualTo(117);
    }

    @Test
    void everyOpenEnumIsAMember() throws Exception {
        assertThat(comeBack(OpenEnum.class, "\"Not_Yet\"")).isGreaterThanOrEqualTo(29);
    }

    private static int comeBack(Class<?> base, String text) throws Exception {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .addModule(new DoappsModule())
                        .addModule(new Jdk8Module())
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build();
        JsonbConfig config =
                new JsonbConfig()
                        .withPropertyNamingStrategy(
                                PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES);
        List<Class<?>> types = concrete(base);
        try (Jsonb jsonb = JsonbBuilder.create(DoappsJsonb.configure(config))) {
            for (Class<?> type : types) {
                Object value = mapper.readValue(text, type);
                String written =
                        "{\"all_of_them\":[%1$s,null],\"by_name\":{\"k\":%1$s},\"maybe_one\":%1$s,\"the_one\":%1$s}"
                                .formatted(text);
                Type holder = holderOf(type);

                assertThat(mapper.writeValueAsString(holder(value))).isEqualTo(written);
                assertThat(jsonb.toJson(holder(value), holder)).isEqualTo(written);
                Holder<?> byJackson = mapper.readValue(written, mapper.constructType(holder));
                Holder<?> byJsonb = jsonb.fromJson(written, holder);
                for (Holder<?> read : List.of(byJackson, byJsonb)) {
                    assertThat(read.theOne).isExactlyInstanceOf(type).isEqualTo(value);
                    assertThat(read.maybeOne).isEqualTo(Optional.of(value));
                    assertThat(read.byName).isEqualTo(Map.of("k", value));
                    assertThat(read.allOfThem).isEqualTo(holder(value).allOfThem);
                    assertThat(jsonb.toJson(read, holder)).isEqualTo(written);
                }
            }
        }
        return types.size();
    }

    private static Holder<Object> holder(Object value) {
        Holder<Object> holder = new Holder<>();
        List<@Nullable Object> all = new ArrayList<>();
        all.add(value);
        all.add(null);
        holder.allOfThem = all;
        holder.byName = Map.of("k", value);
        holder.maybeOne = Optional.of(value);
        holder.theOne = value;
        return holder;
    }

    private static List<Class<?>> concrete(Class<?> base) {
        return new ClassFileImporter()
                .importPackages("io.github.doapps.model").stream()
                        .filter(type -> type.isAssignableTo(base))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static ParameterizedType holderOf(Class<?> type) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {type};
            }

            @Override
            public Type getRawType() {
                return Holder.class;
            }

            @Override
            public Type getOwnerType() {
                return EveryViewTest.class;
            }
        };
    }
}
