package org.syncline.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.syncline.server.work.Audit;
import org.syncline.server.work.ConfigurationDesk;
import org.syncline.server.work.ConnectorForms;
import org.syncline.server.work.ConnectorList;
import org.syncline.server.work.ContainerChoice;
import org.syncline.server.work.CsPages;
import org.syncline.server.work.CsSearch;
import org.syncline.server.work.Cycles;
import org.syncline.server.work.EngineRoom;
import org.syncline.server.work.FileDesk;
import org.syncline.server.work.Health;
import org.syncline.server.work.HeldList;
import org.syncline.server.work.History;
import org.syncline.server.work.JoinDesk;
import org.syncline.server.work.MetaverseDesk;
import org.syncline.server.work.Metrics;
import org.syncline.server.work.MvPages;
import org.syncline.server.work.MvSearch;
import org.syncline.server.work.OverviewDesk;
import org.syncline.server.work.PendingList;
import org.syncline.server.work.PreviewDesk;
import org.syncline.server.work.RuleDesk;
import org.syncline.server.work.RuleLinks;
import org.syncline.server.work.SchedulerDesk;
import org.syncline.server.work.SectionDesk;
import org.syncline.server.work.ServedCertificate;
import org.syncline.server.work.StartKeys;

/// What the server is put together from.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class Parts {

    @Bean
    Audit audit(EngineRoom room) {
        return new Audit(room);
    }

    @Bean
    History history(EngineRoom room) {
        return new History(room);
    }

    @Bean
    ConnectorList connectorList(EngineRoom room) {
        return new ConnectorList(room);
    }

    @Bean
    CsSearch csSearch(EngineRoom room) {
        return new CsSearch(room);
    }

    @Bean
    Cycles cycles(EngineRoom room) {
        return new Cycles(room);
    }

    @Bean
    ContainerChoice containerChoice(EngineRoom room) {
        return new ContainerChoice(room);
    }

    @Bean
    PendingList pendingList(EngineRoom room) {
        return new PendingList(room);
    }

    @Bean
    HeldList heldList(EngineRoom room) {
        return new HeldList(room);
    }

    @Bean
    MvSearch mvSearch(EngineRoom room) {
        return new MvSearch(room);
    }

    @Bean
    CsPages csPages(EngineRoom room) {
        return new CsPages(room);
    }

    @Bean
    MvPages mvPages(EngineRoom room) {
        return new MvPages(room);
    }

    @Bean
    PreviewDesk previewDesk(EngineRoom room) {
        return new PreviewDesk(room);
    }

    @Bean
    JoinDesk joinDesk(EngineRoom room) {
        return new JoinDesk(room);
    }

    @Bean
    ConfigurationDesk configurationDesk(EngineRoom room) {
        return new ConfigurationDesk(room);
    }

    @Bean
    FileDesk fileDesk(EngineRoom room) {
        return new FileDesk(room);
    }

    @Bean
    SectionDesk sectionDesk(EngineRoom room, FileDesk files) {
        return new SectionDesk(room, files);
    }

    @Bean
    ConnectorForms connectorForms(EngineRoom room) {
        return new ConnectorForms(room);
    }

    @Bean
    MetaverseDesk metaverseDesk(EngineRoom room) {
        return new MetaverseDesk(room);
    }

    @Bean
    RuleDesk ruleDesk(EngineRoom room) {
        return new RuleDesk(room);
    }

    @Bean
    RuleLinks ruleLinks(EngineRoom room) {
        return new RuleLinks(room);
    }

    @Bean
    StartKeys startKeys(EngineRoom room) {
        return new StartKeys(room);
    }

    @Bean
    SchedulerDesk schedulerDesk(EngineRoom room) {
        return new SchedulerDesk(room);
    }

    @Bean
    OverviewDesk overviewDesk(EngineRoom room, ServedCertificate served) {
        return new OverviewDesk(room, served);
    }

    @Bean
    Health health(EngineRoom room) {
        return new Health(room);
    }

    @Bean
    Metrics metrics(EngineRoom room, SchedulerDesk desk) {
        return new Metrics(room, desk);
    }

    @Bean
    SignIns signIns(Audit audit) {
        return new SignIns(audit);
    }

    /// Writes down who signed in, and who could not.
    record SignIns(Audit audit) {

        @EventListener
        void succeeded(AuthenticationSuccessEvent event) {
            wrote(event.getAuthentication(), "done");
        }

        @EventListener
        void failed(AbstractAuthenticationFailureEvent event) {
            wrote(event.getAuthentication(), "refused");
        }

        private void wrote(Authentication who, String outcome) {
            var origin = who.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
            audit.wrote(shortened(who.getName()), origin, "sign in", "", outcome);
        }

        /// What somebody typed may be anything.
        private static String shortened(String name) {
            return name.length() > 100 ? name.substring(0, 100) : name;
        }
    }
}
