package org.syncline.server.work;

import java.time.Instant;
import java.util.Optional;

/// The certificate that this server shows to browsers. It is read when the server starts.
///
/// @param until the last moment at which they accept it; nothing: the file does not say
public record ServedCertificate(Optional<Instant> until) {}
