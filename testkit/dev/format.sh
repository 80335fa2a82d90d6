#: format                format the Java sources
. "$commands/maven"

if ! maven_through modules_as_they_come spotless:apply; then
    errors "$scratch/log" >&2
    exit 1
fi
