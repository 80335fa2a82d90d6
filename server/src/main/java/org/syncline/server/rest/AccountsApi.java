package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Author;
import org.syncline.server.access.Grants;
import org.syncline.server.access.Routes;
import org.syncline.store.AccountStore;

/// Who may sign in, and as what. Each change answers with all accounts.
@RestController
@RequestMapping(Routes.API + "/accounts")
final class AccountsApi {

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param roles such as `operator of contoso`, or `browse`: of everything
    record Fresh(
            @Nullable String name,
            @Nullable String password,
            @Nullable List<String> roles) {

        @Override
        public String toString() {
            return String.valueOf(name);
        }
    }

    record Roles(@Nullable List<String> roles) {}

    record Password(@Nullable String password) {

        @Override
        public String toString() {
            return "a password";
        }
    }

    @GetMapping
    List<AccountStore.Line> all() {
        return accounts.all();
    }

    @PostMapping
    List<AccountStore.Line> add(@RequestBody Fresh fresh, Authentication who, HttpServletRequest request) {
        accounts.add(text(fresh.name()), text(fresh.password()), grants(fresh.roles()), Author.of(who, request));
        return accounts.all();
    }

    @PostMapping("/{name}/roles")
    List<AccountStore.Line> roles(
            @PathVariable String name, @RequestBody Roles roles, Authentication who, HttpServletRequest request) {
        accounts.setRoles(name, grants(roles.roles()), Author.of(who, request));
        return accounts.all();
    }

    @PostMapping("/{name}/password")
    List<AccountStore.Line> password(
            @PathVariable String name, @RequestBody Password password, Authentication who, HttpServletRequest request) {
        accounts.setPassword(name, text(password.password()), Author.of(who, request));
        return accounts.all();
    }

    @PostMapping("/{name}/remove")
    List<AccountStore.Line> remove(@PathVariable String name, Authentication who, HttpServletRequest request) {
        accounts.remove(name, Author.of(who, request));
        return accounts.all();
    }

    private static Grants grants(@Nullable List<String> said) {
        return Grants.said(Objects.requireNonNullElse(said, List.of()));
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
