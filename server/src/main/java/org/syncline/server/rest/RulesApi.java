package org.syncline.server.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.home.rules.ExpressionAnswer;
import org.syncline.home.rules.ExpressionQuestion;
import org.syncline.home.rules.RuleFilter;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.Page;
import org.syncline.server.work.RuleDesk;
import org.syncline.server.work.RuleLine;
import org.syncline.server.work.RulePage;

/// The rules that are applied, and expressions to try. Nothing is changed.
@RestController
@RequestMapping(Routes.API)
final class RulesApi {

    private final RuleDesk desk;

    RulesApi(RuleDesk desk) {
        this.desk = desk;
    }

    /// What is not there is not said ([ExpressionQuestion]).
    record Question(
            @Nullable String expression,
            @Nullable String direction,
            @Nullable String connector,
            @Nullable String type,
            @Nullable String object) {}

    @GetMapping("/rules")
    Page<RuleLine> all(
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String connector,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String cursor,
            Sight sight) {
        return desk.list(new RuleFilter(direction, connector, type, target, text), sort, cursor, sight);
    }

    /// @param id of the rule, or its name
    @GetMapping("/rules/{id}")
    RulePage one(@PathVariable String id, Sight sight) {
        return desk.rule(id, sight);
    }

    @PostMapping("/expressions/check")
    ExpressionAnswer check(@RequestBody Question question, Authentication who, Sight sight) {
        return desk.check(
                new ExpressionQuestion(
                        text(question.expression()),
                        text(question.direction()),
                        text(question.connector()),
                        text(question.type()),
                        text(question.object())),
                sight,
                Routes.objects(Grants.of(who)));
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
