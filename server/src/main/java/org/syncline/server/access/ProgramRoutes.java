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
import static org.syncline.server.access.Route.holders;
import static org.syncline.server.access.Route.signedIn;
import static org.syncline.server.access.Route.weighing;
import static org.syncline.server.access.Whose.CONNECTOR;
import static org.syncline.server.access.Whose.CS_OBJECT;
import static org.syncline.server.access.Whose.MV_OBJECT;
import static org.syncline.server.access.Whose.NOBODY;
import static org.syncline.server.access.Whose.RUN;
import static org.syncline.server.access.Whose.SEVERAL;
import static org.syncline.server.access.Whose.WHOLE;

import java.util.List;

/// The rows of the table that are for programs.
final class ProgramRoutes {

    static final List<Route> ROWS = List.of(
            signedIn(NOBODY, GET, Routes.API + "/openapi.json", "This document"),
            signedIn(
                    NOBODY,
                    GET,
                    Routes.API + "/session",
                    "Who is signed in, and the token that changing calls send along"),
            signedIn(
                    NOBODY,
                    POST,
                    Routes.API + "/session/proof",
                    "Show one's password again, before a call that weighs"),
            signedIn(NOBODY, POST, Routes.API + "/session/password", "Change one's own password"),
            signedIn(
                    SEVERAL,
                    GET,
                    Routes.API + "/overview",
                    "How it goes: the engine, connectors, what is held or went wrong, trends"),
            holders(SEE_RUNS, SEVERAL, GET, Routes.API + "/runs", "Runs, the latest first"),
            holders(SEE_RUNS, SEVERAL, GET, Routes.API + "/runs/all", "All runs, as a file"),
            holders(SEE_RUNS, RUN, GET, Routes.API + "/runs/{run}", "One run with its steps and counters"),
            holders(
                    SEE_OBJECTS,
                    RUN,
                    GET,
                    Routes.API + "/runs/{run}/steps/{step}/objects",
                    "The objects behind a counter"),
            holders(START, RUN, POST, Routes.API + "/runs/{run}/stop", "Ask a run to stop"),
            signedIn(SEVERAL, GET, Routes.API + "/connectors", "Connectors"),
            signedIn(CONNECTOR, GET, Routes.API + "/connectors/{connector}", "One connector"),
            holders(START, CONNECTOR, POST, Routes.API + "/connectors/{connector}/runs", "Start a run profile"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    Routes.API + "/connectors/{connector}/objects",
                    "Objects of a connector space"),
            signedIn(CONNECTOR, GET, Routes.API + "/connectors/{connector}/containers", "The containers that are read"),
            holders(
                    CONFIGURE,
                    CONNECTOR,
                    POST,
                    Routes.API + "/connectors/{connector}/containers/look",
                    "The tree of containers"),
            holders(
                    CONFIGURE,
                    CONNECTOR,
                    POST,
                    Routes.API + "/connectors/{connector}/containers/preview",
                    "What a selection comes to"),
            weighing(CONFIGURE, CONNECTOR, Routes.API + "/connectors/{connector}/containers", "Select containers"),
            holders(
                    CONFIGURE,
                    CONNECTOR,
                    POST,
                    Routes.API + "/connectors/{connector}/test",
                    "Try, step by step, whether it can be used"),
            holders(SEE_RUNS, WHOLE, GET, Routes.API + "/cycles", "Cycles, the latest first"),
            holders(SEE_RUNS, WHOLE, GET, Routes.API + "/cycles/{cycle}", "One cycle with its runs"),
            holders(START, WHOLE, POST, Routes.API + "/cycles", "Start a cycle"),
            holders(START, WHOLE, POST, Routes.API + "/cycles/{cycle}/stop", "Ask a cycle to stop"),
            holders(
                    SEE_RUNS,
                    SEVERAL,
                    GET,
                    Routes.API + "/scheduler",
                    "The scheduler: what is set, what comes next, who runs it"),
            holders(CONFIGURE, WHOLE, POST, Routes.API + "/scheduler", "Set the schedule"),
            holders(START, WHOLE, POST, Routes.API + "/scheduler/next", "Choose what the next cycle looks at"),
            holders(START, WHOLE, POST, Routes.API + "/scheduler/suspend", "Suspend the scheduler"),
            holders(START, WHOLE, POST, Routes.API + "/scheduler/resume", "Resume the scheduler"),
            holders(
                    START,
                    CONNECTOR,
                    POST,
                    Routes.API + "/connectors/{connector}/flags",
                    "Set what a connector does in full"),
            signedIn(SEVERAL, GET, Routes.API + "/rules", "Synchronization rules, the strongest first"),
            signedIn(SEVERAL, GET, Routes.API + "/rules/{id}", "One synchronization rule"),
            signedIn(
                    SEVERAL,
                    POST,
                    Routes.API + "/expressions/check",
                    "What is wrong with an expression; what it comes to for an object, for who may see objects"),
            signedIn(NOBODY, GET, Routes.API + "/metaverse", "Object types and attributes of the metaverse"),
            holders(
                    SEE_CONFIGURATION,
                    WHOLE,
                    GET,
                    Routes.API + "/configuration/revisions",
                    "What was applied, the latest first"),
            holders(SEE_CONFIGURATION, WHOLE, GET, Routes.API + "/configuration/revisions/{revision}", "One revision"),
            holders(
                    SEE_CONFIGURATION,
                    WHOLE,
                    GET,
                    Routes.API + "/configuration/revisions/{revision}/files",
                    "Its files"),
            holders(
                    SEE_CONFIGURATION,
                    WHOLE,
                    GET,
                    Routes.API + "/configuration/plan",
                    "What the folder differs by, with an ETag"),
            weighing(CONFIGURE, WHOLE, Routes.API + "/configuration/apply", "Apply the plan whose ETag is in If-Match"),
            holders(
                    SEE_CONFIGURATION,
                    WHOLE,
                    GET,
                    Routes.API + "/configuration/revisions/{revision}/back",
                    "What going back would change, with an ETag"),
            weighing(
                    CONFIGURE, WHOLE, Routes.API + "/configuration/revisions/{revision}/back", "Go back to a revision"),
            holders(SEE_CONFIGURATION, WHOLE, GET, Routes.API + "/configuration/files", "The files of the folder"),
            holders(CONFIGURE, WHOLE, GET, Routes.API + "/configuration/files/text", "One file, with an ETag"),
            holders(CONFIGURE, WHOLE, GET, Routes.API + "/configuration/files/rule", "A rule to begin with"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    Routes.API + "/configuration/files/check",
                    "What another text would come to"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    Routes.API + "/configuration/files/examples",
                    "Play the examples with another text"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    Routes.API + "/configuration/files",
                    "Keep a text; If-Match says which it replaces"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    Routes.API + "/configuration/files/remove",
                    "Remove the file whose ETag is in If-Match"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    GET,
                    Routes.API + "/connector-types",
                    "Types of connected systems, and what they want to know"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    Routes.API + "/connector-types/{type}/test",
                    "Try whether such a system can be used"),
            holders(
                    CONFIGURE,
                    WHOLE,
                    POST,
                    Routes.API + "/connector-types/{type}/add",
                    "Add such a system to the folder"),
            signedIn(SEVERAL, GET, Routes.API + "/pending", "How much waits to be sent, by connector and operation"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    Routes.API + "/connectors/{connector}/pending",
                    "What waits to be sent, by object"),
            signedIn(SEVERAL, GET, Routes.API + "/held", "What limits hold back"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    Routes.API + "/connectors/{connector}/held/{limit}",
                    "The objects that a limit holds"),
            weighing(
                    CONFIGURE,
                    CONNECTOR,
                    Routes.API + "/connectors/{connector}/held/approve",
                    "Let exactly that set pass once"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    Routes.API + "/connectors/{connector}/objects/all",
                    "All objects of a search, as a file"),
            holders(
                    SEE_OBJECTS,
                    CONNECTOR,
                    GET,
                    Routes.API + "/connectors/{connector}/pending/all",
                    "All that waits, as a file"),
            holders(SEE_OBJECTS, WHOLE, GET, Routes.API + "/objects/mv/all", "All objects of the metaverse, as a file"),
            holders(SEE_AUDIT, WHOLE, GET, Routes.API + "/audit", "Who did what, the latest first"),
            holders(SEE_AUDIT, WHOLE, GET, Routes.API + "/audit/all", "All of the audit log, as a file"),
            holders(SEE_OBJECTS, CS_OBJECT, GET, Routes.API + "/objects/cs/{id}", "One object of a connector space"),
            holders(
                    SEE_OBJECTS,
                    CS_OBJECT,
                    GET,
                    Routes.API + "/objects/cs/{id}/preview",
                    "What a synchronization would make of it"),
            holders(CONFIGURE, CS_OBJECT, POST, Routes.API + "/objects/cs/{id}/preview", "Synchronize that object"),
            holders(SEE_OBJECTS, CS_OBJECT, GET, Routes.API + "/objects/cs/{id}/candidates", "Whom it may stand for"),
            holders(
                    SEE_OBJECTS,
                    CS_OBJECT,
                    GET,
                    Routes.API + "/objects/cs/{id}/link",
                    "What another link of it would come to"),
            holders(JOIN, CS_OBJECT, POST, Routes.API + "/objects/cs/{id}/link", "Join it by hand, or disconnect it"),
            holders(SEE_OBJECTS, WHOLE, GET, Routes.API + "/objects/mv", "Objects of the metaverse"),
            holders(SEE_OBJECTS, MV_OBJECT, GET, Routes.API + "/objects/mv/{id}", "One object of the metaverse"),
            holders(CONFIGURE, WHOLE, GET, Routes.API + "/accounts", "Accounts, by name"),
            weighing(CONFIGURE, WHOLE, Routes.API + "/accounts", "Add an account"),
            weighing(CONFIGURE, WHOLE, Routes.API + "/accounts/{name}/roles", "Set the roles of an account"),
            weighing(CONFIGURE, WHOLE, Routes.API + "/accounts/{name}/password", "Set the password of an account"),
            weighing(CONFIGURE, WHOLE, Routes.API + "/accounts/{name}/remove", "Remove an account"),
            signedIn(NOBODY, GET, Routes.API + "/tokens", "One's own tokens; those of everybody for an administrator"),
            signedIn(NOBODY, POST, Routes.API + "/tokens", "Make a token of one's own; it is told this once"),
            signedIn(NOBODY, POST, Routes.API + "/tokens/{id}/revoke", "Revoke a token, and those that it made"));

    private ProgramRoutes() {}
}
