package org.syncline.server.access;

import static org.syncline.server.access.Role.ADMINISTRATOR;
import static org.syncline.server.access.Role.AUDITOR;
import static org.syncline.server.access.Role.BROWSE;
import static org.syncline.server.access.Role.JOINER;
import static org.syncline.server.access.Role.OPERATOR;
import static org.syncline.server.access.Role.PASSWORD_SET;
import static org.syncline.server.access.Route.Verb.GET;
import static org.syncline.server.access.Route.Verb.POST;
import static org.syncline.server.access.Route.anyone;
import static org.syncline.server.access.Route.holders;
import static org.syncline.server.access.Route.signedIn;
import static org.syncline.server.access.Route.weighing;
import static org.syncline.server.access.Whose.CONNECTOR;
import static org.syncline.server.access.Whose.CS_OBJECT;
import static org.syncline.server.access.Whose.FORM;
import static org.syncline.server.access.Whose.MV_OBJECT;
import static org.syncline.server.access.Whose.NOBODY;
import static org.syncline.server.access.Whose.RUN;
import static org.syncline.server.access.Whose.SEVERAL;
import static org.syncline.server.access.Whose.WHOLE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Every route of the server. What is not here is refused, whoever asks.
public final class Routes {

    private static final EnumSet<Role> SEE_RUNS = EnumSet.of(ADMINISTRATOR, OPERATOR, AUDITOR);
    private static final EnumSet<Role> CONFIGURE = EnumSet.of(ADMINISTRATOR);
    private static final EnumSet<Role> SEE_CONFIGURATION = EnumSet.of(ADMINISTRATOR, AUDITOR);
    private static final EnumSet<Role> START = EnumSet.of(ADMINISTRATOR, OPERATOR);
    private static final EnumSet<Role> SEE_OBJECTS = EnumSet.of(ADMINISTRATOR, JOINER, BROWSE, PASSWORD_SET, AUDITOR);
    private static final EnumSet<Role> JOIN = EnumSet.of(ADMINISTRATOR, JOINER);
    private static final EnumSet<Role> SEE_AUDIT = EnumSet.of(ADMINISTRATOR, AUDITOR);

    /// The prefix of all that is for programs.
    public static final String API = "/api/v1";

    /// How it goes, for programs that watch.
    public static final String METRICS = "/metrics";

    public static final List<Route> TABLE = List.of(
            anyone(GET, "/assets/**", "Style sheet and scripts"),
            anyone(GET, "/webjars/**", "Scripts of others"),
            anyone(GET, "/error", "What went wrong"),
            anyone(GET, "/sign-in", "The form to sign in"),
            anyone(POST, "/sign-in", "Sign in"),
            anyone(GET, "/begin", "The form for the first administrator"),
            anyone(POST, "/begin", "Make the first administrator"),
            anyone(GET, "/health", "Whether it lives and can work; nothing of its inside"),
            anyone(GET, "/health/live", "Whether it lives"),
            anyone(GET, "/health/ready", "Whether it can work: the database answers"),
            holders(SEE_RUNS, WHOLE, GET, METRICS, "How it goes, for Prometheus; also for who shows a token"),
            signedIn(NOBODY, POST, "/sign-out", "Sign out"),
            signedIn(NOBODY, POST, "/proof", "Show one's password again"),
            signedIn(NOBODY, GET, "/password", "The form to change one's own password"),
            signedIn(NOBODY, POST, "/password", "Change one's own password"),
            signedIn(NOBODY, GET, "/", "Where to begin"),
            signedIn(SEVERAL, GET, "/overview", "How it goes, at one look"),
            holders(SEE_RUNS, SEVERAL, GET, "/operations", "All runs"),
            holders(SEE_RUNS, WHOLE, GET, "/operations/cycles", "All cycles"),
            holders(SEE_RUNS, WHOLE, GET, "/operations/cycles/{cycle}", "One cycle"),
            holders(START, WHOLE, POST, "/operations/cycles", "Start a cycle"),
            holders(START, WHOLE, POST, "/operations/cycles/{cycle}/stop", "Stop a cycle"),
            holders(SEE_RUNS, RUN, GET, "/operations/{run}", "One run"),
            holders(SEE_RUNS, RUN, GET, "/operations/{run}/progress", "How far a run is"),
            holders(SEE_OBJECTS, RUN, GET, "/operations/{run}/steps/{step}/objects", "The objects behind a number"),
            holders(START, RUN, POST, "/operations/{run}/stop", "Stop a run"),
            signedIn(SEVERAL, GET, "/connectors", "All connectors"),
            signedIn(CONNECTOR, GET, "/connectors/{connector}", "One connector"),
            holders(START, CONNECTOR, POST, "/connectors/{connector}/runs", "Start a run profile"),
            holders(SEE_OBJECTS, CONNECTOR, GET, "/connectors/{connector}/objects", "Search a connector space"),
            signedIn(CONNECTOR, GET, "/connectors/{connector}/containers", "What is read of a connected system"),
            holders(CONFIGURE, CONNECTOR, POST, "/connectors/{connector}/containers/look", "Look at the containers"),
            holders(
                    CONFIGURE,
                    CONNECTOR,
                    POST,
                    "/connectors/{connector}/containers/preview",
                    "What a selection comes to"),
            weighing(CONFIGURE, CONNECTOR, "/connectors/{connector}/containers", "Select containers"),
            holders(CONFIGURE, CONNECTOR, POST, "/connectors/{connector}/test", "Try whether it can be used"),
            signedIn(SEVERAL, GET, "/pending", "What waits, and what is held"),
            holders(SEE_OBJECTS, CONNECTOR, GET, "/pending/{connector}", "What waits to be sent to one system"),
            holders(SEE_OBJECTS, CONNECTOR, GET, "/pending/{connector}/held/{limit}", "What a limit holds"),
            weighing(CONFIGURE, CONNECTOR, "/pending/{connector}/held/approve", "Let what is held pass once"),
            holders(SEE_OBJECTS, SEVERAL, GET, "/objects", "Search everywhere"),
            holders(SEE_OBJECTS, CS_OBJECT, GET, "/objects/cs/{id}", "One object of a connector space"),
            holders(SEE_OBJECTS, MV_OBJECT, GET, "/objects/mv/{id}", "One object of the metaverse"),
            holders(
                    SEE_OBJECTS,
                    CS_OBJECT,
                    GET,
                    "/objects/cs/{id}/preview",
                    "What a synchronization would make of an object"),
            holders(CONFIGURE, CS_OBJECT, POST, "/objects/cs/{id}/preview", "Synchronize that object"),
            holders(SEE_OBJECTS, SEVERAL, GET, "/joiner", "What is not joined"),
            holders(SEE_OBJECTS, CS_OBJECT, GET, "/joiner/{id}", "Whom an object may stand for"),
            holders(SEE_OBJECTS, CS_OBJECT, GET, "/joiner/{id}/effect", "What another link would come to"),
            holders(JOIN, CS_OBJECT, POST, "/joiner/{id}", "Join or disconnect an object by hand"),
            signedIn(SEVERAL, GET, "/rules", "All synchronization rules"),
            signedIn(SEVERAL, GET, "/rules/check", "The form to try an expression"),
            signedIn(SEVERAL, POST, "/rules/check", "Try an expression; for an object only who may see objects"),
            holders(CONFIGURE, WHOLE, GET, "/rules/new", "The form for a new rule"),
            signedIn(SEVERAL, GET, "/rules/{id}", "One synchronization rule"),
            signedIn(NOBODY, GET, "/metaverse", "Object types and attributes of the metaverse"),
            holders(SEE_CONFIGURATION, WHOLE, GET, "/configuration", "What is applied, and what the folder differs by"),
            weighing(CONFIGURE, WHOLE, "/configuration", "Apply what the folder differs by"),
            holders(SEE_CONFIGURATION, WHOLE, GET, "/configuration/files", "The files of the folder"),
            holders(CONFIGURE, WHOLE, GET, "/configuration/files/edit", "The form to change a file"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/files/check", "What another text of a file would come to"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/files/examples", "Play the examples with another text"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/files", "Keep another text of a file"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/files/remove", "Remove a file"),
            holders(CONFIGURE, WHOLE, GET, "/configuration/connectors", "The form to add a connected system"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/connectors/test", "Try whether it can be used"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/connectors", "Add a connected system to the folder"),
            holders(SEE_CONFIGURATION, WHOLE, GET, "/configuration/{revision}", "One revision"),
            holders(SEE_CONFIGURATION, WHOLE, GET, "/configuration/{revision}/file", "One file of a revision"),
            holders(SEE_CONFIGURATION, WHOLE, GET, "/configuration/{revision}/back", "What going back would change"),
            weighing(CONFIGURE, WHOLE, "/configuration/{revision}/back", "Go back to a revision"),
            holders(SEE_RUNS, SEVERAL, GET, "/scheduler", "The scheduler"),
            holders(CONFIGURE, WHOLE, POST, "/scheduler", "Set the schedule"),
            holders(START, WHOLE, POST, "/scheduler/next", "Choose what the next cycle looks at"),
            holders(START, WHOLE, POST, "/scheduler/suspend", "Suspend the scheduler"),
            holders(START, WHOLE, POST, "/scheduler/resume", "Resume the scheduler"),
            holders(START, FORM, POST, "/scheduler/flags", "Set what a connector does in full"),
            holders(SEE_AUDIT, WHOLE, GET, "/audit", "Who did what"),
            holders(CONFIGURE, WHOLE, GET, "/accounts", "All accounts"),
            weighing(CONFIGURE, WHOLE, "/accounts", "Add an account"),
            weighing(CONFIGURE, WHOLE, "/accounts/roles", "Set the roles of an account"),
            weighing(CONFIGURE, WHOLE, "/accounts/password", "Set the password of an account"),
            weighing(CONFIGURE, WHOLE, "/accounts/remove", "Remove an account"),
            signedIn(NOBODY, GET, "/tokens", "The tokens of whoever is signed in; of everybody for an administrator"),
            signedIn(NOBODY, POST, "/tokens", "Make a token of one's own"),
            signedIn(NOBODY, POST, "/tokens/revoke", "Revoke a token"),
            signedIn(NOBODY, GET, API + "/openapi.json", "This document"),
            signedIn(NOBODY, GET, API + "/session", "Who is signed in, and the token that changing calls send along"),
            signedIn(NOBODY, POST, API + "/session/proof", "Show one's password again, before a call that weighs"),
            signedIn(NOBODY, POST, API + "/session/password", "Change one's own password"),
            signedIn(
                    SEVERAL,
                    GET,
                    API + "/overview",
                    "How it goes: the engine, connectors, what is held or went wrong, trends"),
            holders(SEE_RUNS, SEVERAL, GET, API + "/runs", "Runs, the latest first"),
            holders(SEE_RUNS, SEVERAL, GET, API + "/runs/all", "All runs, as a file"),
            holders(SEE_RUNS, RUN, GET, API + "/runs/{run}", "One run with its steps and counters"),
            holders(SEE_OBJECTS, RUN, GET, API + "/runs/{run}/steps/{step}/objects", "The objects behind a counter"),
            holders(START, RUN, POST, API + "/runs/{run}/stop", "Ask a run to stop"),
            signedIn(SEVERAL, GET, API + "/connectors", "Connectors"),
            signedIn(CONNECTOR, GET, API + "/connectors/{connector}", "One connector"),
            holders(START, CONNECTOR, POST, API + "/connectors/{connector}/runs", "Start a run profile"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    API + "/connectors/{connector}/objects",
                    "Objects of a connector space"),
            signedIn(CONNECTOR, GET, API + "/connectors/{connector}/containers", "The containers that are read"),
            holders(
                    CONFIGURE,
                    CONNECTOR,
                    POST,
                    API + "/connectors/{connector}/containers/look",
                    "The tree of containers"),
            holders(
                    CONFIGURE,
                    CONNECTOR,
                    POST,
                    API + "/connectors/{connector}/containers/preview",
                    "What a selection comes to"),
            weighing(CONFIGURE, CONNECTOR, API + "/connectors/{connector}/containers", "Select containers"),
            holders(
                    CONFIGURE,
                    CONNECTOR,
                    POST,
                    API + "/connectors/{connector}/test",
                    "Try, step by step, whether it can be used"),
            holders(SEE_RUNS, WHOLE, GET, API + "/cycles", "Cycles, the latest first"),
            holders(SEE_RUNS, WHOLE, GET, API + "/cycles/{cycle}", "One cycle with its runs"),
            holders(START, WHOLE, POST, API + "/cycles", "Start a cycle"),
            holders(START, WHOLE, POST, API + "/cycles/{cycle}/stop", "Ask a cycle to stop"),
            holders(
                    SEE_RUNS,
                    SEVERAL,
                    GET,
                    API + "/scheduler",
                    "The scheduler: what is set, what comes next, who runs it"),
            holders(CONFIGURE, WHOLE, POST, API + "/scheduler", "Set the schedule"),
            holders(START, WHOLE, POST, API + "/scheduler/next", "Choose what the next cycle looks at"),
            holders(START, WHOLE, POST, API + "/scheduler/suspend", "Suspend the scheduler"),
            holders(START, WHOLE, POST, API + "/scheduler/resume", "Resume the scheduler"),
            holders(START, CONNECTOR, POST, API + "/connectors/{connector}/flags", "Set what a connector does in full"),
            signedIn(SEVERAL, GET, API + "/rules", "Synchronization rules, the strongest first"),
            signedIn(SEVERAL, GET, API + "/rules/{id}", "One synchronization rule"),
            signedIn(
                    SEVERAL,
                    POST,
                    API + "/expressions/check",
                    "What is wrong with an expression; what it comes to for an object, for who may see objects"),
            signedIn(NOBODY, GET, API + "/metaverse", "Object types and attributes of the metaverse"),
            holders(
                    SEE_CONFIGURATION,
                    WHOLE,
                    GET,
                    API + "/configuration/revisions",
                    "What was applied, the latest first"),
            holders(SEE_CONFIGURATION, WHOLE, GET, API + "/configuration/revisions/{revision}", "One revision"),
            holders(SEE_CONFIGURATION, WHOLE, GET, API + "/configuration/revisions/{revision}/files", "Its files"),
            holders(
                    SEE_CONFIGURATION,
                    WHOLE,
                    GET,
                    API + "/configuration/plan",
                    "What the folder differs by, with an ETag"),
            weighing(CONFIGURE, WHOLE, API + "/configuration/apply", "Apply the plan whose ETag is in If-Match"),
            holders(
                    SEE_CONFIGURATION,
                    WHOLE,
                    GET,
                    API + "/configuration/revisions/{revision}/back",
                    "What going back would change, with an ETag"),
            weighing(CONFIGURE, WHOLE, API + "/configuration/revisions/{revision}/back", "Go back to a revision"),
            holders(SEE_CONFIGURATION, WHOLE, GET, API + "/configuration/files", "The files of the folder"),
            holders(CONFIGURE, WHOLE, GET, API + "/configuration/files/text", "One file, with an ETag"),
            holders(CONFIGURE, WHOLE, GET, API + "/configuration/files/rule", "A rule to begin with"),
            holders(CONFIGURE, WHOLE, POST, API + "/configuration/files/check", "What another text would come to"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    API + "/configuration/files/examples",
                    "Play the examples with another text"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    API + "/configuration/files",
                    "Keep a text; If-Match says which it replaces"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    API + "/configuration/files/remove",
                    "Remove the file whose ETag is in If-Match"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    GET,
                    API + "/connector-types",
                    "Types of connected systems, and what they want to know"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    API + "/connector-types/{type}/test",
                    "Try whether such a system can be used"),
            holders(CONFIGURE, WHOLE, POST, API + "/connector-types/{type}/add", "Add such a system to the folder"),
            signedIn(SEVERAL, GET, API + "/pending", "How much waits to be sent, by connector and operation"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    API + "/connectors/{connector}/pending",
                    "What waits to be sent, by object"),
            signedIn(SEVERAL, GET, API + "/held", "What limits hold back"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    API + "/connectors/{connector}/held/{limit}",
                    "The objects that a limit holds"),
            weighing(
                    CONFIGURE,
                    CONNECTOR,
                    API + "/connectors/{connector}/held/approve",
                    "Let exactly that set pass once"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    API + "/connectors/{connector}/objects/all",
                    "All objects of a search, as a file"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    API + "/connectors/{connector}/pending/all",
                    "All that waits, as a file"),
            holders(SEE_OBJECTS, WHOLE, GET, API + "/objects/mv/all", "All objects of the metaverse, as a file"),
            holders(SEE_AUDIT, WHOLE, GET, API + "/audit", "Who did what, the latest first"),
            holders(SEE_AUDIT, WHOLE, GET, API + "/audit/all", "All of the audit log, as a file"),
            holders(SEE_OBJECTS, CS_OBJECT, GET, API + "/objects/cs/{id}", "One object of a connector space"),
            holders(
                    SEE_OBJECTS,
                    CS_OBJECT,
                    GET,
                    API + "/objects/cs/{id}/preview",
                    "What a synchronization would make of it"),
            holders(CONFIGURE, CS_OBJECT, POST, API + "/objects/cs/{id}/preview", "Synchronize that object"),
            holders(SEE_OBJECTS, CS_OBJECT, GET, API + "/objects/cs/{id}/candidates", "Whom it may stand for"),
            holders(
                    SEE_OBJECTS,
                    CS_OBJECT,
                    GET,
                    API + "/objects/cs/{id}/link",
                    "What another link of it would come to"),
            holders(JOIN, CS_OBJECT, POST, API + "/objects/cs/{id}/link", "Join it by hand, or disconnect it"),
            holders(SEE_OBJECTS, WHOLE, GET, API + "/objects/mv", "Objects of the metaverse"),
            holders(SEE_OBJECTS, MV_OBJECT, GET, API + "/objects/mv/{id}", "One object of the metaverse"),
            holders(CONFIGURE, WHOLE, GET, API + "/accounts", "Accounts, by name"),
            weighing(CONFIGURE, WHOLE, API + "/accounts", "Add an account"),
            weighing(CONFIGURE, WHOLE, API + "/accounts/{name}/roles", "Set the roles of an account"),
            weighing(CONFIGURE, WHOLE, API + "/accounts/{name}/password", "Set the password of an account"),
            weighing(CONFIGURE, WHOLE, API + "/accounts/{name}/remove", "Remove an account"),
            signedIn(NOBODY, GET, API + "/tokens", "One's own tokens; those of everybody for an administrator"),
            signedIn(NOBODY, POST, API + "/tokens", "Make a token of one's own; it is told this once"),
            signedIn(NOBODY, POST, API + "/tokens/{id}/revoke", "Revoke a token, and those that it made"));

    private Routes() {}

    /// The connectors whose objects somebody may see, wherever they show.
    public static Sight objects(Grants held) {
        return route(Route.Verb.GET, "/objects").sight(held);
    }

    /// Whether somebody who is signed in and holds these may.
    ///
    /// @throws IllegalArgumentException if that depends on a connector
    public static boolean allow(Grants held, Route.Verb verb, String path) {
        var route = route(verb, path);
        if (route.whose().isOfOne()) {
            throw new IllegalArgumentException("say of which connector: " + path);
        }
        return route.allows(held, Set.of());
    }

    /// As above, of something that is of that connector.
    public static boolean allow(Grants held, Route.Verb verb, String path, String connector) {
        return route(verb, path).allows(held, Set.of(connector));
    }

    private static Route route(Route.Verb verb, String path) {
        return TABLE.stream()
                .filter(route -> route.verb() == verb && route.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no route " + verb + " " + path));
    }
}
