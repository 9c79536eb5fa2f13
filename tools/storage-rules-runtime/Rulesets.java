import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.firebase.rules.lang.CompileResult;
import com.google.firebase.rules.lang.FirebaseRulesProtoCompiler;
import com.google.firebase.rules.lang.common.FirebaseRulesLangOptions;
import com.google.firebase.rules.runtime.common.AsyncRuntimeFunction;
import com.google.firebase.rules.runtime.evaluators.AuthRuleEvaluator.RuleContext;
import com.google.firebase.rules.runtime.impl.DefaultEvaluator;
import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.v1.ExecutionRequest;
import com.google.firebase.rules.runtime.v1.ExecutionResponse;
import com.google.firebase.rules.runtime.v1.ExpressionPathValue;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.firebase.rules.runtime.v1.RulesetAst;
import com.google.firebase.rules.v1.File;
import com.google.firebase.rules.v1.Issue;
import com.google.firebase.rules.v1.Source;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The compiled rules, by the name firebase-tools gave them, and what they say about a request. */
final class Rulesets {
  /** Seconds a verdict may take. The documents it reads come from an emulator beside us: 10 is ample. */
  private static final long PATIENCE = 10;

  /** The language as Storage in production has it. */
  private static final FirebaseRulesLangOptions LANGUAGE =
      FirebaseRulesLangOptions.builder()
          .allowLetBindings(true)
          .allowTernaryOperator(true)
          .allowCrossServiceRules(true)
          .build();

  private final Map<String, RulesetAst> compiled = new ConcurrentHashMap<>();

  /** Compiles rules; what is wrong with them goes into the answer with file, line and column. */
  JsonObject load(int id, JsonObject context) {
    Source.Builder source = Source.newBuilder();
    for (JsonElement element : context.getAsJsonObject("source").getAsJsonArray("files")) {
      JsonObject file = element.getAsJsonObject();
      source.addFiles(
          File.newBuilder()
              .setName(file.get("name").getAsString())
              .setContent(file.get("content").getAsString()));
    }
    CompileResult outcome =
        FirebaseRulesProtoCompiler.createStandalone(LANGUAGE).compile(source.build());
    JsonObject answer = Wire.answer(id);
    for (Issue issue : outcome.getIssues()) {
      boolean fatal = issue.getSeverity() == Issue.Severity.ERROR;
      answer.getAsJsonArray(fatal ? "errors" : "warnings").add(describe(issue));
    }
    if (outcome.hasCompilationError()) return answer;

    RulesetAst ruleset = outcome.getRulesetAst();
    compiled.put(context.get("rulesetName").getAsString(), ruleset);
    JsonObject result = new JsonObject();
    result.addProperty("rulesVersion", ruleset.getVersionValue());
    answer.add("result", result);
    return answer;
  }

  private static String describe(Issue issue) {
    var at = issue.getSourcePosition();
    return String.format(
        "%s:%d:%d %s", at.getFileName(), at.getLine(), at.getColumn(), issue.getDescription());
  }

  /** Asks the rules about one request. Rules that fail while they run refuse, as in production, with a warning. */
  JsonObject verify(int id, JsonObject context, DocumentQuestions documents) throws Exception {
    RulesetAst ruleset = compiled.get(context.get("rulesetName").getAsString());
    if (ruleset == null) return Wire.failure(id, "these rules were never loaded");

    RuleContext request = request(context, documents);
    JsonObject answer = Wire.answer(id);
    try {
      var verdict = new DefaultEvaluator(ruleset).evaluate(request).get(PATIENCE, TimeUnit.SECONDS);
      return Wire.verdict(answer, verdict.permit());
    } catch (ExecutionException e) {
      answer.getAsJsonArray("warnings").add(String.valueOf(e.getCause().getMessage()));
      return Wire.verdict(answer, false);
    }
  }

  private static RuleContext request(JsonObject context, DocumentQuestions documents)
      throws InvalidProtocolBufferException {
    var path = ExpressionPathValue.newBuilder();
    for (String segment : context.get("path").getAsString().split("/")) {
      if (!segment.isEmpty()) path.addSegments(ExpressionValueUtils.simpleSegment(segment));
    }
    RuleContext.Builder request =
        RuleContext.builder()
            .service(context.get("service").getAsString())
            .method(context.get("method").getAsString())
            .path(path.build());
    for (var variable : context.getAsJsonObject("variables").entrySet()) {
      ExpressionValue.Builder value = ExpressionValue.newBuilder();
      JsonFormat.parser().merge(Wire.toJson(variable.getValue()), value);
      request.supplyVariable(variable.getKey(), () -> Futures.immediateFuture(value.build()));
    }
    request.supplyFunction(new Builtin("firestore.get", documents::get));
    request.supplyFunction(new Builtin("firestore.exists", documents::exists));
    request.supplyFunction(new Builtin("debug", Rulesets::debug));
    request.listeners(List.of());
    return request.build();
  }

  /** `debug(x)` in rules is x, and shows it. */
  private static ListenableFuture<ExpressionValue> debug(ExpressionValue value) {
    System.err.println("storage.rules debug: " + value);
    return Futures.immediateFuture(value);
  }

  /** A function of one argument that rules can call. */
  private record Builtin(
      String name, Function<ExpressionValue, ListenableFuture<ExpressionValue>> body)
      implements AsyncRuntimeFunction {
    @Override
    public ListenableFuture<ExecutionResponse> execute(ExecutionRequest call) {
      return Futures.transform(
          body.apply(call.getArguments(0)), ExpressionValueUtils::createResponse, Runnable::run);
    }
  }
}
