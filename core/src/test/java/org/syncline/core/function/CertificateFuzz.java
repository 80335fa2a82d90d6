package org.syncline.core.function;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/// What coverage-guided fuzzing calls: any octets as a certificate, for each function of certificates.
///
/// Jazzer's driver finds [#fuzzerTestOneInput] by its name; `./dev fuzz` runs it.
public final class CertificateFuzz {

    private CertificateFuzz() {}

    public static void fuzzerTestOneInput(byte[] octets) {
        for (var function : CertificateFunctions.ALL) {
            for (var kind : List.of("SimpleName", "EmailName", "UpnName", "DnsName", "UrlName")) {
                var arguments = List.of(Term.of(octets), Term.of(kind), Term.of(octets.length % 2 == 0));
                int count = function.signature().parameters().size();
                call(function, arguments.subList(0, count).toArray(Term[]::new));
                if (count == 1) {
                    break;
                }
            }
        }
    }

    private static void call(Function function, Term[] arguments) {
        try {
            new Application(function.signature(), (Function.Body.Strict) function.body())
                    .to(arguments, new Evaluation(() -> new Moment(Instant.EPOCH, new Random(1))));
        } catch (EvaluationException _) {
            // Declared.
        }
    }
}
