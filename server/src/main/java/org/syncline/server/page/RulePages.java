package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.configuration.ConfigurationWords;
import org.syncline.home.Refused;
import org.syncline.home.rules.ExpressionQuestion;
import org.syncline.home.rules.RuleFilter;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.RuleDesk;
import org.syncline.server.work.Statuses;

/// The synchronization rules, and an expression that is checked while it is typed (service-manager-ui.md 1).
@Controller
final class RulePages {

    private static final ExpressionQuestion NOTHING = new ExpressionQuestion("", "", "", "", "");

    private final RuleDesk desk;

    RulePages(RuleDesk desk) {
        this.desk = desk;
    }

    /// Two queries.
    @GetMapping("/rules")
    String list(
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String connector,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String cursor,
            Sight sight,
            HttpServletRequest request,
            Model model) {
        var filter = new RuleFilter(direction, connector, type, target, text);
        model.addAttribute("filter", filter);
        model.addAttribute("page", desk.list(filter, sort, cursor, sight));
        model.addAttribute("heads", Heads.of(request, "number"));
        model.addAttribute("same", same(filter, sort));
        form(NOTHING, sight, model);
        return "rules";
    }

    /// One query.
    @GetMapping("/rules/{id}")
    String one(@PathVariable String id, Sight sight, Model model) {
        var page = desk.rule(id, sight);
        model.addAttribute("page", page);
        model.addAttribute(
                "same",
                Same.of(
                        Same.command("rule", "show", page.rule().name()),
                        Same.get("/rules/" + page.rule().id())));
        return "rule";
    }

    /// The form, filled with what a flow says if one is named.
    @GetMapping("/rules/check")
    String form(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "0") int flow,
            Sight sight,
            Model model) {
        form(rule.isEmpty() ? NOTHING : desk.question(rule, flow, sight), sight, model);
        return "expression";
    }

    /// Answers with the whole page; a script takes the answer out of it. Half an expression is no mistake
    /// yet, so what is wrong is told on the page, and nothing that was typed is lost.
    ///
    /// @param picked one of several objects that were meant perhaps
    @PostMapping("/rules/check")
    String check(
            @RequestParam(defaultValue = "") String expression,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String connector,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String picked,
            Authentication who,
            Sight sight,
            Model model,
            HttpServletResponse response) {
        var lines = expression.replace("\r\n", "\n");
        var question = new ExpressionQuestion(lines, direction, connector, type, picked.isEmpty() ? object : picked);
        form(question, sight, model);
        try {
            model.addAttribute("answer", desk.check(question, sight, Routes.objects(Grants.of(who))));
        } catch (Refused refused) {
            response.setStatus(Statuses.of(refused.code()));
            model.addAttribute("wrong", String.valueOf(refused.getMessage()));
        }
        return "expression";
    }

    private void form(ExpressionQuestion question, Sight sight, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("directions", ConfigurationWords.directions());
        model.addAttribute("connectors", desk.connectors(sight));
        model.addAttribute("asked", same(question));
    }

    private static Same same(RuleFilter filter, String sort) {
        var said = new LinkedHashMap<String, String>();
        said.put("direction", filter.direction());
        said.put("connector", filter.connector());
        said.put("type", filter.type());
        said.put("target", filter.target());
        said.put("text", filter.text());
        said.values().removeIf(String::isBlank);
        var words = new ArrayList<>(List.of("rule", "list"));
        said.forEach((name, value) -> words.addAll(List.of("--" + name, value)));
        var query = said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Same.part(entry.getValue()))
                .collect(Collectors.joining("&", said.isEmpty() ? "" : "?", ""));
        return Same.of(Same.command(words.toArray(String[]::new)), Same.get(Same.sorted("/rules" + query, sort)));
    }

    private static Same same(ExpressionQuestion question) {
        var said = new LinkedHashMap<String, String>();
        said.put("direction", question.direction());
        said.put("connector", question.connector());
        said.put("type", question.type());
        said.put("object", question.object());
        said.values().removeIf(String::isEmpty);
        var words = new ArrayList<>(List.of("expression", "check", question.expression()));
        said.forEach((name, value) -> words.addAll(List.of("--" + name, value)));
        var body = new ArrayList<>(List.of("\"expression\": " + Same.json(question.expression())));
        said.forEach((name, value) -> body.add(Same.json(name) + ": " + Same.json(value)));
        return Same.of(
                Same.command(words.toArray(String[]::new)),
                Same.post("/expressions/check", "{" + String.join(", ", body) + "}"));
    }
}
