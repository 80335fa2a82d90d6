package org.syncline.connector.cloudsync;

import static org.syncline.connector.ConnectorException.Reason.BAD_CONFIGURATION;
import static org.syncline.connector.ConnectorException.Reason.CREDENTIALS;
import static org.syncline.connector.ConnectorException.Reason.DROPPED;
import static org.syncline.connector.ConnectorException.Reason.PERMISSION;
import static org.syncline.connector.ConnectorException.Reason.SEARCH;
import static org.syncline.connector.ConnectorException.Reason.UNREACHABLE;
import static org.syncline.connector.ConnectorException.Reason.UNTRUSTED;
import static org.syncline.connector.ConnectorException.Reason.WATERMARK;

import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;

/// What an operator is told when the service does not answer, or not as wished: what happened, why, what helps.
final class Refusals {

    private static final Pattern SIGN_IN_CODE = Pattern.compile("AADSTS(\\d+)");

    private Refusals() {}

    /// @param reached whether this service has answered before, so that it was lost on the way
    static ConnectorException ofConnection(URI base, boolean reached, IOException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return new ConnectorException(
                        UNTRUSTED,
                        "The certificate of %s is not trusted: %s. Name the authority's certificate in the setting 'ca', and the host as the certificate does."
                                .formatted(base, cause.getMessage()),
                        broken);
            }
        }
        var what = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return reached
                ? new ConnectorException(
                        DROPPED, "The connection to %s was lost: %s. Run the step again.".formatted(base, what), broken)
                : new ConnectorException(
                        UNREACHABLE,
                        "%s is not reached: %s. Check the setting 'url', and that the directory is running."
                                .formatted(base, what),
                        broken);
    }

    /// The token service's answers (cloud-emulator.md 4.3).
    static ConnectorException ofToken(URI base, int status, String text) {
        var match = SIGN_IN_CODE.matcher(text);
        var said = text.lines().findFirst().orElse("");
        return switch (match.find() ? match.group(1) : "") {
            case "90002" ->
                refusal(BAD_CONFIGURATION, "%s knows no such tenant: %s. Correct the setting 'tenant'.", base, said);
            case "700016" ->
                refusal(CREDENTIALS, "%s knows no such application: %s. Correct the setting 'client'.", base, said);
            case "7000215" ->
                refusal(CREDENTIALS, "%s refuses the client secret: %s. Store a valid secret.", base, said);
            case "700027", "700024" ->
                refusal(
                        CREDENTIALS,
                        "%s refuses the client certificate: %s. Register the certificate, and check this machine's clock.",
                        base,
                        said);
            case "900144", "1002012" ->
                refusal(
                        BAD_CONFIGURATION,
                        "%s does not understand the sign-in: %s. Check the setting 'url'.",
                        base,
                        said);
            default ->
                status == 429 || status >= 500
                        ? refusal(
                                UNREACHABLE, "%s gives no access token now: %s. Run the step again later.", base, said)
                        : refusal(
                                CREDENTIALS,
                                "%s refuses the sign-in: %s. Check 'tenant', 'client' and secret.",
                                base,
                                said);
        };
    }

    static ConnectorException ofAnswer(URI base, String doing, Answer answer) {
        var said = answer.code().isEmpty()
                ? "HTTP " + answer.status()
                : "HTTP %d %s, %s".formatted(answer.status(), answer.code(), answer.message());
        return switch (answer.code()) {
            case "DirSyncDisabled" ->
                refusal(
                        PERMISSION,
                        "%s: %s. Directory synchronization is off for this tenant: switch it on.",
                        doing,
                        said);
            case "ExportInProgress" ->
                refusal(
                        PERMISSION,
                        "%s: %s. Another engine, or a killed one, is exporting to this tenant; wait until its session ends (30 minutes), or take it over.",
                        doing,
                        said);
            case "ExportNotFound" ->
                refusal(
                        DROPPED,
                        "%s: %s. The session ended after 30 idle minutes or another engine took it over. Run the step again.",
                        doing,
                        said);
            case "WatermarkExpired" ->
                refusal(WATERMARK, "%s: %s. The watermark is too old: run a full import.", doing, said);
            default -> ofStatus(base, doing, answer.status(), said);
        };
    }

    private static ConnectorException ofStatus(URI base, String doing, int status, String said) {
        return switch (status) {
            case 401 ->
                refusal(CREDENTIALS, "%s: %s. The access token is refused: check 'tenant' and 'client'.", doing, said);
            case 403 ->
                refusal(PERMISSION, "%s: %s. Give the application the role DirectorySync.ReadWrite.All.", doing, said);
            case 404, 405, 501 ->
                refusal(
                        BAD_CONFIGURATION,
                        "%s: %s. There is no directory sync protocol at " + base + ": check the setting 'url'.",
                        doing,
                        said);
            case 410 -> refusal(WATERMARK, "%s: %s. The watermark is too old: run a full import.", doing, said);
            case 429, 503 -> refusal(DROPPED, "%s: %s. The directory is busy: run the step again later.", doing, said);
            default ->
                status >= 500
                        ? refusal(DROPPED, "%s: %s. The directory failed: run the step again.", doing, said)
                        : refusal(SEARCH, "%s: %s. The directory does not accept the request.", doing, said);
        };
    }

    private static ConnectorException refusal(Reason reason, String sentence, Object subject, String said) {
        return new ConnectorException(reason, sentence.formatted(subject, said));
    }
}
