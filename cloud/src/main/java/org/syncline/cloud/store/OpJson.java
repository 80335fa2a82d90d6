package org.syncline.cloud.store;

import java.util.List;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.JsonNode;

/// Ops as one line of JSON, and back.
final class OpJson {

    private OpJson() {}

    static String line(List<Op> ops) {
        return Json.MAPPER.writeValueAsString(Json.array(ops.stream()
                .map(op -> Json.object().set(word(op), Json.write(op)))
                .toList()));
    }

    static List<Op> ops(String line) {
        return Json.items(Json.parse(line)).map(OpJson::op).toList();
    }

    private static String word(Op op) {
        return switch (op) {
            case Op.Put _ -> "put";
            case Op.Bin _ -> "bin";
            case Op.Gone _ -> "gone";
            case Op.Link _ -> "link";
            case Op.Unlink _ -> "unlink";
            case Op.Remember _ -> "remember";
            case Op.Configure _ -> "configure";
            case Op.Open _ -> "open";
            case Op.Clear _ -> "clear";
        };
    }

    private static Op op(JsonNode wrapped) {
        var only = wrapped.properties().iterator().next();
        return Json.read(only.getValue(), type(only.getKey()));
    }

    private static Class<? extends Op> type(String word) {
        return switch (word) {
            case "put" -> Op.Put.class;
            case "bin" -> Op.Bin.class;
            case "gone" -> Op.Gone.class;
            case "link" -> Op.Link.class;
            case "unlink" -> Op.Unlink.class;
            case "remember" -> Op.Remember.class;
            case "configure" -> Op.Configure.class;
            case "open" -> Op.Open.class;
            case "clear" -> Op.Clear.class;
            default -> throw new IllegalStateException("the journal has an unknown change: " + word);
        };
    }
}
