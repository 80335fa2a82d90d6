package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Author;
import org.syncline.server.access.Caller;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Tokens;
import org.syncline.server.work.Columns;
import org.syncline.store.TokenStore;

/// What programs show instead of signing in: everybody's own, and for an administrator those of all.
@Controller
final class TokenPages {

    private static final String LATEST = "-token";

    private static final Columns<Line> COLUMNS = Columns.<Line>of(
                    "token", Comparator.comparingLong(one -> one.line().number()))
            .andText("of", one -> one.line().account())
            .andText("for", one -> one.line().label())
            .and("made", Comparator.comparing(one -> one.line().madeAt()))
            .and("expires", Comparator.comparing(one -> one.line().expiresAt()))
            .and("used", Comparator.comparing(Line::used))
            .andText("state", Line::state);

    private final Tokens tokens;
    private final Accounts accounts;
    private final Clock clock;

    TokenPages(Tokens tokens, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @param used the day, or `never`
    public record Line(TokenStore.Line line, String roles, String used, String state) {

        static Line of(TokenStore.Line line, Instant now) {
            return new Line(
                    line,
                    Grants.named(line.roles()).words(),
                    line.usedOn().map(Object::toString).orElse("never"),
                    line.state(now));
        }

        public boolean good() {
            return state.equals(TokenStore.Line.GOOD);
        }
    }

    /// Two queries.
    @GetMapping("/tokens")
    String all(
            @RequestParam(defaultValue = LATEST) String sort,
            Authentication who,
            HttpServletRequest request,
            Model model) {
        show(Caller.of(who), sort, request, model);
        return "tokens";
    }

    /// Answers with the token instead of leading back: it is nowhere else.
    @PostMapping("/tokens")
    String make(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam(defaultValue = "") List<String> role,
            Authentication who,
            HttpServletRequest request,
            Model model) {
        var wish = new Tokens.Wish(label, Grants.said(role), Tokens.lasting(expires));
        model.addAttribute("made", tokens.make(Caller.of(who), wish, Author.of(who, request)));
        show(Caller.of(who), LATEST, request, model);
        return "tokens";
    }

    @PostMapping("/tokens/revoke")
    String revoke(@RequestParam(defaultValue = "0") long id, Authentication who, HttpServletRequest request) {
        tokens.revoke(Caller.of(who), id, Author.of(who, request));
        return "redirect:/tokens";
    }

    /// Who holds nothing for everything is not told of other connectors.
    private GrantChoice choice(Grants held) {
        var connectors = held.everywhere().isEmpty() ? held.connectors() : accounts.connectors();
        return GrantChoice.of(connectors, Grants.NONE, held);
    }

    private void show(Caller caller, String sort, HttpServletRequest request, Model model) {
        model.addAttribute(
                "tokens",
                COLUMNS.sorted(
                        tokens.seenBy(caller).stream()
                                .map(line -> Line.of(line, clock.instant()))
                                .toList(),
                        sort));
        model.addAttribute("heads", Heads.of(request, LATEST));
        model.addAttribute("everybody", caller.isAdministrator());
        model.addAttribute("choice", choice(caller.grants()));
        model.addAttribute("same", Same.of(Same.command("token", "list"), Same.get("/tokens")));
    }
}
