package org.syncline.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// People change their own password, and say the old one for that.
@Component
public final class OwnPassword {

    private final Accounts accounts;
    private final Proof proof;

    OwnPassword(Accounts accounts, Proof proof) {
        this.accounts = accounts;
        this.proof = proof;
    }

    /// Ends all sessions of the account.
    ///
    /// @throws Refused if the old one is wrong, or the other is none; a program that shows a token has none
    public void change(Authentication who, HttpServletRequest request, String old, String password) {
        if (who.getPrincipal() instanceof Guest(var directory, var _, var _)) {
            throw new Refused(ExitCode.USAGE, "Your password is that of '%s'. Change it there.".formatted(directory));
        }
        if (!(who.getPrincipal() instanceof Holder) || !proof.isOf(who, request, old)) {
            throw new Refused(ExitCode.USAGE, "The old password is not right. Nothing was changed.");
        }
        accounts.setPassword(who.getName(), password, Author.of(who, request));
    }
}
