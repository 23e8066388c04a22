package io.github.doapps.model;

import io.github.doapps.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view with one accessor of each kind. */
final class Sample extends ApiObject {

    private Sample(JsonObject json) {
        super(json);
    }

    static Sample of(JsonObject json) {
        return new Sample(json);
    }

    String id() {
        return requiredString("id");
    }

    Optional<String> text() {
        return string("text");
    }

    List<String> texts() {
        return strings("texts");
    }

    boolean flag() {
        return bool("flag");
    }

    int count() {
        return int32("count");
    }

    long size() {
        return int64("size");
    }

    BigDecimal price() {
        return decimal("price");
    }

    List<Long> ports() {
        return int64s("ports");
    }

    Map<String, Sample> byName() {
        return objectsByName("by_name", Sample::of);
    }

    Optional<Instant> time() {
        return instant("time");
    }

    Color color() {
        return openEnum("color", Color::of, Color.NONE);
    }

    Optional<Sample> part() {
        return object("part", Sample::of);
    }

    Sample requiredPart() {
        return requiredObject("required_part", Sample::of);
    }

    List<Sample> parts() {
        return objects("parts", Sample::of);
    }
}
