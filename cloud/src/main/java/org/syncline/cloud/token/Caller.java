package org.syncline.cloud.token;

import java.util.List;

/// Who a valid access token speaks for.
public record Caller(String appId, List<String> roles) {}
