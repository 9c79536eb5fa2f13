import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Decides about Storage requests by the rules that ship, with Google's own rules engine.
 *
 * <p>firebase-tools starts a program for this and speaks JSON with it, one object a line. Its usual program comes
 * from the network; the engine, however, is also inside the Firestore emulator. So this speaks the same
 * language and lets that engine decide. Compiled on first use by tools/lib/jars.mjs.
 */
public final class StorageRulesRuntime {
  /** The id under which firebase-tools waits for us to be ready. */
  private static final int READY = -1;

  private final Wire wire;
  private final Rulesets rulesets = new Rulesets();
  private final Map<Integer, DocumentQuestions> openQuestions = new ConcurrentHashMap<>();

  private StorageRulesRuntime(Wire wire) {
    this.wire = wire;
  }

  public static void main(String[] args) throws IOException {
    Wire wire = Wire.takeStandardOutput();
    new StorageRulesRuntime(wire).serve();
  }

  private void serve() throws IOException {
    // A verdict may wait for a document whose arrival is read here: so no verdict is made on this thread.
    ExecutorService workers =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            });
    wire.send(Wire.answer(READY));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isBlank()) continue;
      JsonObject message = JsonParser.parseString(line).getAsJsonObject();
      workers.execute(() -> receive(message));
    }
  }

  /** A message with an action asks us for something; one without brings the document that a verdict waits for. */
  private void receive(JsonObject message) {
    int id = message.get("id").getAsInt();
    if (message.has("action")) {
      wire.send(answer(id, message.get("action").getAsString(), message.getAsJsonObject("context")));
      return;
    }
    DocumentQuestions questions = openQuestions.get(id);
    if (questions != null) questions.answered(message);
  }

  private JsonObject answer(int id, String action, JsonObject context) {
    try {
      return switch (action) {
        case "load_ruleset" -> rulesets.load(id, context);
        case "verify" -> verify(id, context);
        default -> Wire.failure(id, "unknown action " + action);
      };
    } catch (Exception | LinkageError e) {
      // An answer must come in any case: without one the upload in the browser waits for ever.
      return Wire.failure(id, e.toString());
    }
  }

  private JsonObject verify(int id, JsonObject context) throws Exception {
    DocumentQuestions questions = new DocumentQuestions(id, wire);
    openQuestions.put(id, questions);
    try {
      return rulesets.verify(id, context, questions);
    } finally {
      openQuestions.remove(id);
    }
  }
}
