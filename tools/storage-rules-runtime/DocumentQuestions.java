import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.v1.ExpressionPathSegmentValue;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The Firestore documents that one verdict asks for. firebase-tools fetches them and answers under the id of the
 * verdict, which does not say to which question: so one question is open at a time, and the others queue.
 */
final class DocumentQuestions {
  private record Question(String path, SettableFuture<JsonObject> answer) {}

  private final int verdict;
  private final Wire wire;
  private final Queue<Question> waiting = new ArrayDeque<>();

  DocumentQuestions(int verdict, Wire wire) {
    this.verdict = verdict;
    this.wire = wire;
  }

  /** `firestore.get(path)`: the document, or null when there is none. */
  ListenableFuture<ExpressionValue> get(ExpressionValue path) {
    return Futures.transform(
        ask(path),
        answer ->
            isFound(answer)
                ? RuleValues.document(answer.getAsJsonObject("result"))
                : ExpressionValueUtils.NULL,
        Runnable::run);
  }

  /** `firestore.exists(path)`. */
  ListenableFuture<ExpressionValue> exists(ExpressionValue path) {
    return Futures.transform(
        ask(path),
        answer -> ExpressionValueUtils.createValue(isFound(answer)),
        Runnable::run);
  }

  /** The answer to the question that is open. Outside the lock, because the rules go on from here. */
  void answered(JsonObject answer) {
    Question question;
    synchronized (this) {
      question = waiting.poll();
      askNext();
    }
    if (question != null) question.answer().set(answer);
  }

  private synchronized ListenableFuture<JsonObject> ask(ExpressionValue path) {
    StringBuilder text = new StringBuilder();
    for (ExpressionPathSegmentValue segment : path.getPathValue().getSegmentsList()) {
      text.append('/').append(segment.getSimple());
    }
    Question question = new Question(text.toString(), SettableFuture.create());
    waiting.add(question);
    if (waiting.size() == 1) askNext();
    return question.answer();
  }

  private void askNext() {
    Question question = waiting.peek();
    if (question == null) return;
    JsonObject context = new JsonObject();
    context.addProperty("path", question.path());
    JsonObject message = new JsonObject();
    message.addProperty("action", "fetch_firestore_document");
    message.addProperty("server_request_id", verdict);
    message.add("context", context);
    wire.send(message);
  }

  private static boolean isFound(JsonObject answer) {
    return "ok".equals(answer.get("status").getAsString());
  }
}
