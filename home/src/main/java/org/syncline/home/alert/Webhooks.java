package org.syncline.home.alert;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.syncline.configuration.Secrets;
import org.syncline.connector.ConnectorException;
import org.syncline.engine.Receiver;
import org.syncline.store.Alert;
import tools.jackson.databind.json.JsonMapper;

/// Sends alerts by HTTP: a POST with JSON, the secret as bearer token, no redirect followed.
final class Webhooks implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Secrets secrets;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Couriers.PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Webhooks(Secrets secrets) {
        this.secrets = secrets;
    }

    Said send(Alert.Delivery delivery, Receiver.Webhook receiver) {
        try {
            var request = HttpRequest.newBuilder(receiver.url())
                    .timeout(Couriers.PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", Long.toString(delivery.number()))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Message.of(delivery))));
            if (!receiver.secret().isEmpty()) {
                request.header(
                        "Authorization", "Bearer " + secrets.resolved("The webhook", "secret", receiver.secret()));
            }
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return new Said(status / 100 == 2, "status " + status);
        } catch (IOException unreachable) {
            return new Said(false, unreachable.getClass().getSimpleName());
        } catch (ConnectorException missing) {
            return new Said(false, String.valueOf(missing.getMessage()));
        } catch (IllegalArgumentException unusable) {
            return new Said(false, "the secret cannot be sent in a header");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Said(false, "interrupted");
        }
    }

    /// @param text what chat programs show
    private record Message(long id, String kind, String subject, String text, Instant at) {

        static Message of(Alert.Delivery delivery) {
            var alert = delivery.alert();
            return new Message(
                    delivery.number(),
                    alert.kind(),
                    alert.subject(),
                    alert.subject() + "\n" + alert.text(),
                    alert.at());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
