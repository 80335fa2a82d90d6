package org.syncline.server.access;

import static org.syncline.server.access.Duties.CONFIGURE;
import static org.syncline.server.access.Duties.JOIN;
import static org.syncline.server.access.Duties.SEE_AUDIT;
import static org.syncline.server.access.Duties.SEE_CONFIGURATION;
import static org.syncline.server.access.Duties.SEE_OBJECTS;
import static org.syncline.server.access.Duties.SEE_RUNS;
import static org.syncline.server.access.Duties.START;
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

import java.util.List;

/// The rows of the table that are for browsers, and for programs that watch.
final class PageRoutes {

    static final List<Route> ROWS = List.of(
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
            holders(SEE_RUNS, WHOLE, GET, Routes.METRICS, "How it goes, for Prometheus; also for who shows a token"),
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
            holders(
                    CONFIGURE,
                    WHOLE,
                    GET,
                    "/configuration/profiles",
                    "The form to change the run profiles of a connector"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/profiles/change", "What other run profiles would come to"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/profiles", "Keep other run profiles in the file"),
            holders(CONFIGURE, WHOLE, GET, "/configuration/limits", "The form to change the limits of a connector"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/limits/change", "What other limits would come to"),
            holders(CONFIGURE, WHOLE, POST, "/configuration/limits", "Keep other limits in the file"),
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
            signedIn(NOBODY, POST, "/tokens/revoke", "Revoke a token"));

    private PageRoutes() {}
}
