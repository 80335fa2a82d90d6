package org.syncline.cloud.store;

/// The place from which an object is referred to: an attribute of another one.
public record LinkRef(String holder, String attribute) {}
