package io.github.doapps.serde.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import io.github.doapps.json.JsonString;
import io.github.doapps.json.JsonValue;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.OpenEnum;
import io.github.doapps.spi.LibraryVersion;
import java.util.List;

/**
 * Lets the project's types be members of an application's own Jackson classes, in lists and maps
 * too: every view ({@link ApiObject}: {@code Deployment}, {@code App} and the others), every {@link
 * JsonValue}, and every {@link OpenEnum}, which is a string.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new DoappsModule()).build();
 * }</pre>
 *
 * <p>A document keeps its names, order, explicit nulls and number texts, whatever naming strategy,
 * inclusion, feature or printer the mapper has; a pretty printer lays it out. What default typing
 * gives a type id gets it around the document and never in it, as {@code ["…Deployment",{…}]}, so
 * that a member declared as {@link Object} is read as what it was; a type validator must allow
 * {@code io.github.doapps.}.
 *
 * <p>For a member declared as {@link JsonValue}, JSON's null reads as {@link
 * io.github.doapps.json.JsonNull}; for a view or an open enum as Java's null. An open enum can be
 * the key of a map. An {@code Optional} of any of them asks for Jackson's own {@code Jdk8Module}. A
 * document is written whole, with its secrets.
 *
 * <p>Where Jackson holds no text but values, as in a tree or in {@code convertValue}, a number
 * keeps its value and may lose its spelling.
 *
 * <p>The codec needs no such module. Immutable, so safe for use by any number of threads.
 */
public final class DoappsModule extends Module {

    /** A module, to be registered once with a mapper. */
    public DoappsModule() {}

    @Override
    public String getModuleName() {
        return "doapps";
    }

    @Override
    public Version version() {
        return VersionUtil.parseVersion(
                LibraryVersion.of(DoappsModule.class), "io.github.doapps", "doapps-serde-jackson");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(
                new SimpleSerializers(
                        List.of(
                                new DocumentSerializer<>(JsonValue.class, document -> document),
                                new DocumentSerializer<>(ApiObject.class, ApiObject::json),
                                new DocumentSerializer<>(
                                        OpenEnum.class, value -> JsonString.of(value.value())))));
        context.addDeserializers(new DocumentDeserializers());
    }
}
