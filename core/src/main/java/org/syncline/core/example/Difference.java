package org.syncline.core.example;

/// Something that is not as an example says.
///
/// @param step counted from 1
/// @param subject the object, or what else it is about
/// @param aspect the attribute, or what else of the subject
/// @param because which rule made it so; empty if none did
public record Difference(
        Origin origin, int step, String subject, String aspect, String expected, String actual, String because) {}
