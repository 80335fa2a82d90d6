package org.syncline.server.rest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.access.Sight;
import org.syncline.server.work.OverviewDesk;
import org.syncline.server.work.OverviewView;

/// How it goes, in one answer.
@RestController
@RequestMapping(Routes.API)
final class OverviewApi {

    private final OverviewDesk desk;

    OverviewApi(OverviewDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/overview")
    OverviewView show(Sight sight) {
        return desk.view(sight);
    }
}
