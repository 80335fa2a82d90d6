package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.OwnPassword;
import org.syncline.server.access.Proof;

/// One's own password: shown again before something that weighs, and changed.
@Controller
final class PasswordPages {

    /// Where a form has secrets in it, which no page repeats, one begins anew.
    private static final Set<String> BEGIN_ANEW = Set.of("/accounts", "/overview");

    private final Proof proof;
    private final OwnPassword own;

    PasswordPages(Proof proof, OwnPassword own) {
        this.proof = proof;
        this.own = own;
    }

    /// @param then the page to go on with
    @PostMapping("/proof")
    String prove(
            @RequestParam(name = Proof.FIELD, defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            Authentication who,
            HttpServletRequest request) {
        proof.demand(who, request, password);
        return "redirect:" + (BEGIN_ANEW.contains(then) ? then : "/overview");
    }

    @GetMapping("/password")
    String form(Model model) {
        model.addAttribute("same", Same.of(Same.command("account", "password"), Same.post("/session/password", "{}")));
        return "password";
    }

    /// Ends all sessions of whoever does it, this one too.
    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Authentication who,
            HttpServletRequest request) {
        if (!password.equals(again)) {
            throw new Refused(ExitCode.USAGE, "The two passwords differ. Nothing was changed.");
        }
        own.change(who, request, old, password);
        return "redirect:/sign-in?changed";
    }
}
