import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.v1.ExpressionListValue;
import com.google.firebase.rules.runtime.v1.ExpressionMapValue;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import com.google.protobuf.NullValue;
import com.google.protobuf.util.Timestamps;
import com.google.type.LatLng;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;

/** Firestore documents, as its REST interface writes them, turned into values of the rules language. */
final class RuleValues {
  private RuleValues() {}

  /** What `firestore.get` gives: `data`, `id` and `__name__`. */
  static ExpressionValue document(JsonObject document) {
    String name = document.get("name").getAsString();
    JsonElement fields = document.get("fields");
    ExpressionMapValue.Builder parts = ExpressionMapValue.newBuilder();
    parts.putFields("data", map(fields == null || fields.isJsonNull() ? null : fields.getAsJsonObject()));
    parts.putFields("id", ExpressionValueUtils.createValue(name.substring(name.lastIndexOf('/') + 1)));
    parts.putFields("__name__", path(name));
    return ExpressionValue.newBuilder().setMapValue(parts).build();
  }

  private static ExpressionValue map(JsonObject fields) {
    ExpressionMapValue.Builder entries = ExpressionMapValue.newBuilder();
    if (fields != null) {
      for (var field : fields.entrySet()) {
        entries.putFields(field.getKey(), value(field.getValue().getAsJsonObject()));
      }
    }
    return ExpressionValue.newBuilder().setMapValue(entries).build();
  }

  private static ExpressionValue list(JsonObject array) {
    ExpressionListValue.Builder values = ExpressionListValue.newBuilder();
    if (array.has("values")) {
      for (JsonElement element : array.getAsJsonArray("values")) {
        values.addValues(value(element.getAsJsonObject()));
      }
    }
    return ExpressionValue.newBuilder().setListValue(values).build();
  }

  /** `projects/p/databases/(default)/documents/a/b` from `/databases` on, which is how rules write a path. */
  private static ExpressionValue path(String name) {
    String fromDatabases = name.substring(name.indexOf("/databases/") + 1);
    return ExpressionValueUtils.segmentsToPathExpressions(Arrays.asList(fromDatabases.split("/")));
  }

  /** One typed value: an object with a single key that names the type. */
  private static ExpressionValue value(JsonObject typed) {
    var only = typed.entrySet().iterator().next();
    JsonElement content = only.getValue();
    var result = ExpressionValue.newBuilder();
    return switch (only.getKey()) {
      case "stringValue" -> result.setStringValue(content.getAsString()).build();
      case "booleanValue" -> result.setBoolValue(content.getAsBoolean()).build();
      case "integerValue" -> result.setIntValue(content.getAsLong()).build();
      case "doubleValue" -> result.setFloatValue(content.getAsDouble()).build();
      case "timestampValue" -> timestamp(content.getAsString());
      case "bytesValue" -> result.setBytesValue(bytes(content.getAsString())).build();
      case "geoPointValue" -> result.setLatlngValue(point(content.getAsJsonObject())).build();
      case "referenceValue" -> path(content.getAsString());
      case "mapValue" -> map(content.getAsJsonObject().getAsJsonObject("fields"));
      case "arrayValue" -> list(content.getAsJsonObject());
      default -> result.setNullValue(NullValue.NULL_VALUE).build();
    };
  }

  private static ExpressionValue timestamp(String text) {
    try {
      return ExpressionValue.newBuilder().setTimestampValue(Timestamps.parse(text)).build();
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a time: " + text, e);
    }
  }

  private static ByteString bytes(String base64) {
    return ByteString.copyFrom(Base64.getDecoder().decode(base64));
  }

  /** The interface leaves out a coordinate that is zero. */
  private static LatLng point(JsonObject at) {
    double latitude = at.has("latitude") ? at.get("latitude").getAsDouble() : 0;
    double longitude = at.has("longitude") ? at.get("longitude").getAsDouble() : 0;
    return LatLng.newBuilder().setLatitude(latitude).setLongitude(longitude).build();
  }
}
