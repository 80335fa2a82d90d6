package org.syncline.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.SessionManagementFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stands before every route: who is it, may they, did they mean it; and what a browser may do with the
/// answer.
///
/// Tokens against forged requests are asked of every POST of a session, signing in included; a session
/// changes its id when somebody signs in, and ends after 30 minutes without a request or 12 hours, or
/// with its account. What weighs asks for the password again ([Proof]).
@Configuration(proxyBeanMethods = false)
public class Guard {

    private static final String MAY_LOAD = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final Duration STRICTLY = Duration.ofDays(365);

    @Bean
    AuthenticationProvider signIn(Accounts accounts, DirectoryAccounts directory, Clock clock) {
        return new SignIn(accounts, directory, clock);
    }

    @Bean
    Proof proof(AuthenticationProvider signIn, Clock clock) {
        return new Proof(signIn, clock);
    }

    @Bean
    WebMvcConfigurer beforeWhatWeighs(Proof proof) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(proof);
            }
        };
    }

    /// The part of each handler that says what may be seen, by the row of the route.
    @Bean
    WebMvcConfigurer sights() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SightOfRoute());
            }
        };
    }

    private static RequestMatcher programs() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher(Routes.API + "/**"), paths.matcher(Routes.METRICS));
    }

    /// A request that shows a token counts for what the token says, and nothing else: this chain knows
    /// no session. So a cookie beside it gives no right here, and it needs no token against forged
    /// requests: a browser sends no such header unless a script of ours does. A wrong token is no reason
    /// to try the session.
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, Tokens tokens, WatchSecret secret, Ownership ownership) {
        return http.securityMatcher(new AndRequestMatcher(
                        programs(), request -> BearerToken.shown(request).isPresent()))
                .authorizeHttpRequests(rules -> rows(rules, ownership))
                .csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failed ->
                        failed.authenticationEntryPoint(Answers::noToken).accessDeniedHandler(Answers::notByToken))
                .addFilterBefore(new WatchToken(secret), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BearerToken(tokens), AnonymousAuthenticationFilter.class)
                .headers(Guard::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessions(
            HttpSecurity http, Clock clock, Accounts accounts, DirectoryAccounts directory, Ownership ownership) {
        var programs = programs();
        var wanted = new PagesOnly();
        return http.authorizeHttpRequests(rules -> rows(rules, ownership))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(new Arrival(clock, wanted))
                        .failureUrl("/sign-in?failed"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(failed -> failed.defaultAuthenticationEntryPointFor(Answers::notSignedIn, programs)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), _ -> true)
                        .defaultAccessDeniedHandlerFor(Answers::notAllowed, programs)
                        .defaultAccessDeniedHandlerFor(Answers::pageNotAllowed, _ -> true))
                .addFilterBefore(new SessionAge(clock), SessionManagementFilter.class)
                .addFilterBefore(
                        new Present(accounts, new Presence(directory, clock)), AnonymousAuthenticationFilter.class)
                .headers(Guard::headers)
                .build();
    }

    private static void rows(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            Ownership ownership) {
        for (var route : Routes.TABLE) {
            rules.requestMatchers(HttpMethod.valueOf(route.verb().name()), route.path())
                    .access(new Row(route, ownership));
        }
        rules.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(MAY_LOAD))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(strict -> strict.maxAgeInSeconds(STRICTLY.toSeconds()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
