import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The line to firebase-tools: one JSON object after another on standard output. */
final class Wire {
  /**
   * Milliseconds between two messages. firebase-tools takes whatever arrives at once for one JSON object, and two
   * glued together would be lost; a short pause makes that unlikely.
   */
  private static final long PAUSE = 3;

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private final PrintStream out;

  private Wire(PrintStream out) {
    this.out = out;
  }

  /** From here on only messages reach standard output; what a library prints goes to standard error. */
  static Wire takeStandardOutput() {
    System.setOut(System.err);
    return new Wire(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  synchronized void send(JsonObject message) {
    out.print(GSON.toJson(message) + "\n");
    out.flush();
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String toJson(Object value) {
    return GSON.toJson(value);
  }

  /** An answer without complaints. firebase-tools expects both lists in every one. */
  static JsonObject answer(int id) {
    JsonObject answer = new JsonObject();
    answer.addProperty("id", id);
    answer.addProperty("status", "ok");
    answer.add("errors", new JsonArray());
    answer.add("warnings", new JsonArray());
    return answer;
  }

  /** Something did not work: the request is refused, and the reason is told. */
  static JsonObject failure(int id, String reason) {
    JsonObject answer = verdict(answer(id), false);
    answer.getAsJsonArray("errors").add(reason);
    return answer;
  }

  static JsonObject verdict(JsonObject answer, boolean permit) {
    JsonObject result = new JsonObject();
    result.addProperty("permit", permit);
    answer.add("result", result);
    return answer;
  }
}
