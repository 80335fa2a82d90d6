package org.syncline.cloud.token;

/// A row of the token service's error table (cloud-emulator.md 4.3).
public record TokenProblem(int status, String error, int code, String text) {

    public static final TokenProblem UNKNOWN_TENANT =
            new TokenProblem(400, "invalid_request", 90002, "This server has no such tenant.");
    public static final TokenProblem UNKNOWN_APP =
            new TokenProblem(400, "unauthorized_client", 700016, "The tenant has no such application.");
    public static final TokenProblem WRONG_SECRET =
            new TokenProblem(401, "invalid_client", 7000215, "The client secret is wrong.");
    public static final TokenProblem BAD_ASSERTION = new TokenProblem(
            401,
            "invalid_client",
            700027,
            "The client assertion is not signed by a known certificate for this address.");
    public static final TokenProblem EXPIRED_ASSERTION =
            new TokenProblem(401, "invalid_client", 700024, "The client assertion is not within its time.");
    public static final TokenProblem BAD_SCOPE =
            new TokenProblem(400, "invalid_scope", 1002012, "The scope must be one resource with /.default.");
    public static final TokenProblem OTHER_GRANT =
            new TokenProblem(400, "unsupported_grant_type", 70003, "This grant type is not served.");

    public static TokenProblem missing(String parameter) {
        return new TokenProblem(400, "invalid_request", 900144, "The request lacks the parameter " + parameter + ".");
    }
}
