package org.syncline.server.access;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks a name and a password, unless there were too many wrong ones. Whoever fails learns only that it
/// failed: not whether there is such an account, nor whether the limit was reached.
final class SignIn implements AuthenticationProvider {

    private final Attempts attempts;
    private final DaoAuthenticationProvider check;

    SignIn(Accounts accounts, Clock clock) {
        this.attempts = new Attempts(clock);
        this.check = new DaoAuthenticationProvider(accounts::find);
        check.setPasswordEncoder(accounts.encoder());
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (attempts.areTooMany(name, address)) {
            throw new BadCredentialsException("too many attempts");
        }
        try {
            var known = check.authenticate(asked);
            if (known == null) {
                throw new BadCredentialsException("not a password");
            }
            attempts.succeeded(name, address);
            return known;
        } catch (AuthenticationException wrong) {
            attempts.failed(name, address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
