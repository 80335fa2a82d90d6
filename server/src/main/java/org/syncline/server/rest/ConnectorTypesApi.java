package org.syncline.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConnectorForms;

/// Adding a connected system, and trying whether one can be used.
@RestController
@RequestMapping(Routes.API)
final class ConnectorTypesApi {

    private final ConnectorForms forms;
    private final Audit audit;

    ConnectorTypesApi(ConnectorForms forms, Audit audit) {
        this.forms = forms;
        this.audit = audit;
    }

    /// Says nothing of itself, as there are secrets in it.
    ///
    /// @param settings by their keys, secrets as they are
    record Wanted(
            @Nullable String name,
            @Nullable String place,
            @Nullable Map<String, String> settings,
            @Nullable List<String> objectTypes) {

        ConnectorForms.Said of(String type) {
            return new ConnectorForms.Said(
                    Objects.requireNonNullElse(name, ""),
                    type,
                    Objects.requireNonNullElse(place, ""),
                    new TreeMap<>(Objects.requireNonNullElse(settings, Map.of())),
                    Objects.requireNonNullElse(objectTypes, List.of()));
        }

        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    @GetMapping("/connector-types")
    List<ConnectorForms.Form> types() {
        return forms.types();
    }

    @PostMapping("/connector-types/{type}/test")
    ConnectorForms.Tested test(
            @PathVariable String type, @RequestBody Wanted wanted, Authentication who, HttpServletRequest request) {
        var tested = forms.test(wanted.of(type));
        audit.wrote(who, request, "test a connection", type);
        return tested;
    }

    @PostMapping("/connector-types/{type}/add")
    ConnectorForms.Added add(
            @PathVariable String type, @RequestBody Wanted wanted, Authentication who, HttpServletRequest request) {
        var added = forms.add(wanted.of(type));
        audit.wrote(who, request, "add a connector", "%s, %s".formatted(added.name(), type));
        return added;
    }

    @PostMapping("/connectors/{connector}/test")
    ConnectorForms.Tested test(@PathVariable String connector, Authentication who, HttpServletRequest request) {
        var tested = forms.test(connector);
        audit.wrote(who, request, "test a connection", connector);
        return tested;
    }
}
