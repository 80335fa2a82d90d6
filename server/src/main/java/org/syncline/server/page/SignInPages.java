package org.syncline.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.access.Accounts;
import org.syncline.server.access.Invitation;
import org.syncline.server.work.Audit;

/// Signing in, and the one-time link that makes the first administrator.
@Controller
final class SignInPages {

    private final Accounts accounts;
    private final Invitation invitation;
    private final Audit audit;

    SignInPages(Accounts accounts, Invitation invitation, Audit audit) {
        this.accounts = accounts;
        this.invitation = invitation;
        this.audit = audit;
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String out,
            @RequestParam @Nullable String begun,
            @RequestParam @Nullable String changed,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("out", out != null);
        model.addAttribute("begun", begun != null);
        model.addAttribute("changed", changed != null);
        model.addAttribute("nobody", accounts.areNone());
        return "sign-in";
    }

    @GetMapping("/begin")
    String invited(@RequestParam(defaultValue = "") String token, Model model) {
        demand(token);
        model.addAttribute("token", token);
        return "begin";
    }

    @PostMapping("/begin")
    String begin(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request) {
        demand(token);
        try {
            if (!password.equals(again)) {
                throw new Refused(ExitCode.USAGE, "The two passwords differ.");
            }
            accounts.addFirst(name.strip(), password);
        } catch (Refused wrong) {
            model.addAttribute("token", token);
            model.addAttribute("name", name);
            model.addAttribute("wrong", wrong.getMessage());
            return "begin";
        }
        audit.wrote(name.strip(), request.getRemoteAddr(), "make the first administrator", name.strip(), "done");
        return "redirect:/sign-in?begun";
    }

    private void demand(String token) {
        if (!accounts.areNone() || !invitation.accepts(token)) {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "This link is not good any more. It works once, for an hour after the server started, and only while there is no account. Restart the server for another one.");
        }
    }
}
