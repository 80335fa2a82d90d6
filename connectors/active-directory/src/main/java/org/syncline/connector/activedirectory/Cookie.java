package org.syncline.connector.activedirectory;

import java.util.Base64;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Watermark;

/// A DirSync cookie together with the controller that gave it: another one would take it for its own.
record Cookie(String controller, byte[] octets) {

    Watermark watermark() {
        return new Watermark(controller + " " + Base64.getEncoder().encodeToString(octets));
    }

    /// @throws ConnectorException with reason WATERMARK if it is none of ours, or another controller's
    static Cookie of(Watermark watermark, DomainController asked) {
        int space = watermark.text().lastIndexOf(' ');
        if (space < 0) {
            throw unusable("is not one of this connector");
        }
        if (!watermark.text().substring(0, space).equals(asked.identity())) {
            throw unusable("was given by another domain controller, or by this one before it was restored");
        }
        try {
            return new Cookie(
                    asked.identity(),
                    Base64.getDecoder().decode(watermark.text().substring(space + 1)));
        } catch (IllegalArgumentException _) {
            throw unusable("is damaged");
        }
    }

    private static ConnectorException unusable(String why) {
        return new ConnectorException(
                ConnectorException.Reason.WATERMARK,
                "The watermark of the last import %s. Run a full import.".formatted(why));
    }
}
