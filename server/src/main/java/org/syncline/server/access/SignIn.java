package org.syncline.server.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks a name and a password, unless there were too many wrong ones: those of the accounts here, then those of the
/// directory. Whoever fails learns only that it
/// failed: not whether there is such an account, nor whether the limit was reached.
final class SignIn implements AuthenticationProvider {

    private final Attempts attempts;
    private final DaoAuthenticationProvider check;
    private final DirectoryAccounts directory;

    SignIn(Accounts accounts, DirectoryAccounts directory, Clock clock) {
        this.directory = directory;
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
            var known = known(asked);
            attempts.succeeded(name, address);
            return known;
        } catch (AuthenticationException wrong) {
            attempts.failed(name, address);
            throw wrong;
        }
    }

    /// Whether or not there is such an account here, the directory is asked if the password is not its.
    private Authentication known(Authentication asked) {
        try {
            return Optional.ofNullable(check.authenticate(asked))
                    .orElseThrow(() -> new BadCredentialsException("not a password"));
        } catch (AuthenticationException wrong) {
            return directory
                    .signIn(asked.getName(), asked.getCredentials() instanceof CharSequence said ? said.toString() : "")
                    .map(known -> authenticated(known, asked))
                    .orElseThrow(() -> wrong);
        }
    }

    private static Authentication authenticated(DirectoryAccounts.Known known, Authentication asked) {
        var who = UsernamePasswordAuthenticationToken.authenticated(
                known.guest(), null, Holder.authorities(known.grants().texts()));
        who.setDetails(asked.getDetails());
        return who;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
