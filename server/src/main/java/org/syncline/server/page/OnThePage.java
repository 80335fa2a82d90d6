package org.syncline.server.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.syncline.connector.ConnectorException;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.work.Statuses;

/// What goes wrong is told on the page itself, as `wrong`, so that nothing that was typed or ticked is lost. Of several
/// things the first.
final class OnThePage {

    private OnThePage() {}

    /// @return whether it went well
    static boolean told(Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused refused) {
            wrong(model, response, refused.code(), refused);
        } catch (ConnectorException unreached) {
            wrong(model, response, ExitCode.of(unreached.reason()), unreached);
        }
        return false;
    }

    private static void wrong(Model model, HttpServletResponse response, ExitCode code, RuntimeException why) {
        if (!model.containsAttribute("wrong")) {
            response.setStatus(Statuses.of(code));
            model.addAttribute("wrong", String.valueOf(why.getMessage()));
        }
    }
}
