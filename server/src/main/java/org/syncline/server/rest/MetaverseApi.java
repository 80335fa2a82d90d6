package org.syncline.server.rest;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.syncline.server.access.Routes;
import org.syncline.server.work.MetaverseDesk;

/// What the metaverse can hold.
@RestController
@RequestMapping(Routes.API)
final class MetaverseApi {

    private final MetaverseDesk desk;

    MetaverseApi(MetaverseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/metaverse")
    List<MetaverseDesk.Type> types() {
        return desk.types();
    }
}
