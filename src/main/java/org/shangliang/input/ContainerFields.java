package org.shangliang.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.text.JsonLimits;

/** A container's record as named fields, and what they mean. */
final class ContainerFields {
    private static final int LONGEST_TEXT = 8_000_000;
    private static final ObjectMapper JSON = jsonMapper();

    private ContainerFields() {}

    /**
     * The fields of a line of JSON.
     *
     * @throws JsonProcessingException if the line is no JSON object; the message says where it breaks
     */
    static Map<String, String> ofJson(String line) throws JsonProcessingException {
        JsonNode node = JSON.readTree(line);
        if (!node.isObject()) {
            throw new NoObjectException("no JSON object");
        }
        Map<String, String> fields = new HashMap<>();
        node.fields().forEachRemaining(e -> {
            if (e.getValue().isValueNode() && !e.getValue().isNull()) {
                fields.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue().asText());
            }
        });
        return fields;
    }

    /** The fields of a row under its header. */
    static Map<String, String> ofRow(List<String> header, List<String> cells) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            fields.put(header.get(i), cells.get(i));
        }
        return fields;
    }

    /** A field, or null where it is missing or blank. */
    static @Nullable String told(Map<String, String> fields, String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static ObjectMapper jsonMapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory().setStreamReadConstraints(JsonLimits.withStringsOf(LONGEST_TEXT));
        return mapper;
    }

    /** A line that is JSON but no object. */
    private static final class NoObjectException extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        NoObjectException(String message) {
            super(message);
        }
    }
}
