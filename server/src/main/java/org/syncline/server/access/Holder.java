package org.syncline.server.access;

import java.io.Serial;
import java.util.Collection;
import java.util.UUID;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.syncline.store.AccountStore;

/// Whoever signed in, as the session remembers them. What they may is asked anew at each request.
final class Holder extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID stamp;

    private Holder(AccountStore.Kept kept) {
        super(
                kept.account().name(),
                kept.account().passwordHash(),
                authorities(kept.account().roles()));
        this.stamp = kept.stamp();
    }

    static Holder of(AccountStore.Kept kept) {
        return new Holder(kept);
    }

    /// Whether it is still that account, with the password that was said then.
    boolean is(AccountStore.Kept kept) {
        return stamp.equals(kept.stamp());
    }

    static Collection<SimpleGrantedAuthority> authorities(Collection<String> roles) {
        return roles.stream().map(SimpleGrantedAuthority::new).toList();
    }
}
