package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Author;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Role;
import org.syncline.server.work.Columns;
import org.syncline.store.AccountStore;

/// Who may sign in, and as what.
@Controller
final class AccountPages {

    private static final String BACK = "redirect:/accounts";

    private static final Columns<AccountStore.Line> COLUMNS = Columns.of(
                    "name", Comparator.comparing(AccountStore.Line::name, String.CASE_INSENSITIVE_ORDER))
            .and("made", Comparator.comparing(AccountStore.Line::madeAt));

    private final Accounts accounts;

    AccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    /// An account, and what it holds.
    public record Line(AccountStore.Line account, GrantChoice choice) {}

    /// Two queries.
    @GetMapping("/accounts")
    String all(@RequestParam(defaultValue = "") String sort, HttpServletRequest request, Model model) {
        var connectors = accounts.connectors();
        model.addAttribute(
                "accounts",
                COLUMNS.sorted(accounts.all(), sort).stream()
                        .map(line -> new Line(line, choice(connectors, Grants.named(line.roles()))))
                        .toList());
        model.addAttribute("fresh", choice(connectors, Grants.NONE));
        model.addAttribute("heads", Heads.of(request, "name"));
        model.addAttribute("same", Same.of(Same.command("account", "list"), Same.get("/accounts")));
        return "accounts";
    }

    private static GrantChoice choice(List<String> connectors, Grants held) {
        return GrantChoice.of(connectors, held, Grants.everywhere(List.of(Role.values())));
    }

    @PostMapping("/accounts")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") List<String> role,
            Authentication who,
            HttpServletRequest request) {
        if (!password.equals(again)) {
            throw new Refused(ExitCode.USAGE, "The two passwords differ. Nothing was added.");
        }
        accounts.add(name.strip(), password, Grants.said(role), Author.of(who, request));
        return BACK;
    }

    @PostMapping("/accounts/roles")
    String roles(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> role,
            Authentication who,
            HttpServletRequest request) {
        accounts.setRoles(name, Grants.said(role), Author.of(who, request));
        return BACK;
    }

    @PostMapping("/accounts/password")
    String password(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Authentication who,
            HttpServletRequest request) {
        accounts.setPassword(name, password, Author.of(who, request));
        return BACK;
    }

    /// The name is typed once more, as it cannot be undone.
    @PostMapping("/accounts/remove")
    String remove(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String typed,
            Authentication who,
            HttpServletRequest request) {
        if (!typed.strip().equalsIgnoreCase(name)) {
            throw new Refused(
                    ExitCode.USAGE, "Nothing was removed: the name that you typed is not '%s'.".formatted(name));
        }
        accounts.remove(name, Author.of(who, request));
        return BACK;
    }
}
